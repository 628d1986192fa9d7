//! Colours as other programs write them: in pictures, and in text for terminals.

use ratatui::style::{Color, Modifier, Style};

/// Text and ground of a picture where a theme leaves both to the terminal.
const OWN: (&str, &str) = ("#18202a", "#ffffff");

/// The colours of text and ground as the web writes them.
pub fn web(style: Style) -> (String, String) {
    let text = hex(style.fg, OWN.0);
    let ground = hex(style.bg, OWN.1);
    if style.add_modifier.contains(Modifier::REVERSED) { (ground, text) } else { (text, ground) }
}

fn hex(colour: Option<Color>, own: &str) -> String {
    let [r, g, b] = match colour {
        Some(Color::Rgb(r, g, b)) => [r, g, b],
        Some(Color::Indexed(index)) => super::depth::indexed(index),
        Some(Color::Black) => [0; 3],
        Some(Color::Gray) => [0xe5; 3],
        Some(Color::LightGreen) => [0, 0xff, 0],
        Some(Color::LightYellow) => [0xff, 0xff, 0],
        Some(Color::LightCyan) => [0, 0xff, 0xff],
        _ => return own.to_owned(),
    };
    format!("#{r:02x}{g:02x}{b:02x}")
}

/// The sequence that sets a style in a terminal, whatever was set before.
pub fn ansi(style: Style) -> String {
    const MODIFIERS: [(Modifier, &str); 3] =
        [(Modifier::BOLD, ";1"), (Modifier::UNDERLINED, ";4"), (Modifier::REVERSED, ";7")];
    let set = MODIFIERS.iter().filter(|(modifier, _)| style.add_modifier.contains(*modifier));
    let modifiers: String = set.map(|(_, code)| *code).collect();
    format!("\x1b[0{modifiers}{}{}m", selected(style.fg, 30), selected(style.bg, 40))
}

/// A colour of the text (from 30 on) or of the ground (from 40 on); nothing for the terminal's own.
fn selected(colour: Option<Color>, base: u8) -> String {
    match colour {
        Some(Color::Rgb(r, g, b)) => format!(";{};2;{r};{g};{b}", base + 8),
        Some(Color::Indexed(index)) => format!(";{};5;{index}", base + 8),
        Some(Color::Black) => format!(";{base}"),
        Some(Color::Gray) => format!(";{}", base + 7),
        Some(Color::LightGreen) => format!(";{}", base + 62),
        Some(Color::LightYellow) => format!(";{}", base + 63),
        Some(Color::LightCyan) => format!(";{}", base + 66),
        _ => String::new(),
    }
}
