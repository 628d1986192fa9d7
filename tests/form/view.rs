use super::*;
#[test]
#[ignore]
fn view() {
    let spec = std::env::var("V").unwrap();
    for one in spec.split(';') {
        let p: Vec<&str> = one.split('|').collect();
        let lang = if p[0] == "de" { Language::German } else { Language::English };
        let mut app = match p[1] { "empty" => empty(lang), n => opened(lang, n.parse().unwrap()) };
        let (w, h) = p[2].split_once('x').unwrap();
        let (w, h) = (w.parse().unwrap(), h.parse().unwrap());
        app.update(Msg::Resize(w, h), NOW);
        press(&mut app, p.get(3).unwrap_or(&""));
        let (lines, cursor, buf) = screen(&mut app, w, h);
        println!("== {one} {cursor:?} {:?}", form_or(&app));
        for (y, l) in lines.iter().enumerate() {
            let rev: String = (0..w).map(|x| if buf[(x, y as u16)].style().add_modifier.contains(ratatui::style::Modifier::REVERSED) {'~'} else {' '}).collect();
            println!("{l}|");
            if rev.trim() != "" { println!("{}", rev.trim_end()); }
        }
    }
}
fn form_or(app: &App) -> String { match &app.screen { Screen::Form(f) => format!("{:?}", f.focus), s => format!("{s:?}") } }
