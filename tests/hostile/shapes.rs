//! Files that somebody made to bring a reader down: each shape in the size that is asked for.

/// What is repeated in the middle of a map until it has the size.
struct Shape {
    name: &'static str,
    begin: &'static str,
    each: &'static str,
    end: &'static str,
}

const fn shape(name: &'static str, begin: &'static str, each: &'static str, end: &'static str) -> Shape {
    Shape { name, begin, each, end }
}

/// In `each`, `#` is another number each time and `@` another day.
const SHAPES: &[Shape] = &[
    shape("round brackets", "(touchmap: 1, about: ", "(", ""),
    shape("square brackets", "(touchmap: 1, stages: ", "[", ""),
    shape("curly brackets", "(touchmap: 1, touchpoints: [(effectiveness: ", "{", ""),
    shape("brackets of all kinds", "(touchmap: 1, touchpoints: [(effectiveness: ", "([{", ""),
    shape("brackets before all", "", "(", ""),
    shape("Some in Some", "(touchmap: 1, about: (title: ", "Some(", ""),
    shape("comments in comments", "(touchmap: 1, ", "/*", ""),
    shape("comments", "(touchmap: 1, ", "/**/", ")"),
    shape("comments of one line", "(touchmap: 1, ", "//\n", ")"),
    shape("a comment before all", "/*", "x", "*/(touchmap: 1)"),
    shape("blanks", "(touchmap: 1, ", " ", ")"),
    shape("blanks before all", "", " ", ""),
    shape("returns", "(touchmap: 1, ", "\r", ")"),
    shape("zeros", "", "\0", ""),
    shape("byte order marks", "", "\u{feff}", "(touchmap: 1)"),
    shape("commas", "(touchmap: 1", ",", ")"),
    shape("an open text", "(touchmap: 1, about: (title: \"", "x", ""),
    shape("open texts", "(touchmap: 1, about: (title: ", "\"x\" r#\"", ""),
    shape("hashes", "(touchmap: 1, about: (title: r", "#", ""),
    shape("a long title", "(touchmap: 1, about: (title: \"", "ä", "\"))"),
    shape("a title of joiners", "(touchmap: 1, about: (title: \"x", "\u{200d}\u{301}", "\"))"),
    shape("a title of escapes", "(touchmap: 1, about: (title: \"", "\\u{e4}", "\"))"),
    shape("a title of surrogates", "(touchmap: 1, about: (title: \"x", "\\u{d83d}\\u{de00}", "\"))"),
    shape("a title of open escapes", "(touchmap: 1, about: (title: \"x", "\\u{", "\"))"),
    shape("a title of backslashes", "(touchmap: 1, about: (title: \"", "\\\\", "\\"),
    shape("a control character at the end", "(touchmap: 1, about: (title: \"", "x", "\u{9b}\"))"),
    shape("an escape of one at the end", "(touchmap: 1, about: (title: \"", "\\u{41}", "\\u{1b}\"))"),
    shape("a long note", "(touchmap: 1, touchpoints: [(name: \"x\", note: \"", "a\\n", "\")])"),
    shape("a long field name", "(touchmap: 1, about: (", "titel", ": 1))"),
    shape("a long word", "(touchmap: 1, touchpoints: [(name: \"x\", kind: \"", "human", "\")])"),
    shape("a long id", "(touchmap: 1, stages: [(id: \"", "a", "\")])"),
    shape("a long number", "(touchmap: 1, touchpoints: [(name: \"x\", number: ", "9", ")])"),
    shape("a long format", "(touchmap: ", "1", ")"),
    shape("a long fraction", "(touchmap: 1, touchpoints: [(name: \"x\", effectiveness: 4.", "0", ")])"),
    shape("the same field", "(touchmap: 1, about: (", "title: \"x\", ", "))"),
    shape("nameless touchpoints", "(touchmap: 1, touchpoints: [", "(),", "])"),
    shape("nameless stages", "(touchmap: 1, stages: [", "(id:\"#\"),", "])"),
    shape("stages without ids", "(touchmap: 1, stages: [", "(),", "])"),
    shape("stages", "(touchmap: 1, stages: [", "(id:\"#\",name:\"x\"),", "])"),
    shape("touchpoints by hand", "(touchmap: 1, touchpoints: [", "(name:\"x\"),", "])"),
    shape("touchpoints", "(touchmap: 1, touchpoints: [", "(id:\"#\",number:#,name:\"x\"),", "])"),
    shape("the same stage", "(touchmap: 1, stages: [", "(id:\"a\",name:\"x\"),", "])"),
    shape("the same touchpoint", "(touchmap: 1, touchpoints: [", "(id:\"a\",name:\"x\"),", "])"),
    shape("the same number", "(touchmap: 1, touchpoints: [", "(name:\"x\",number:7),", "])"),
    shape(
        "the highest number",
        "(touchmap: 1, touchpoints: [(name:\"x\",number:4294967295),",
        "(name:\"x\"),",
        "])",
    ),
    shape(
        "places nowhere",
        "(touchmap: 1, touchpoints: [(name:\"x\",places:[",
        "(stage:\"#\",segment:\"b\"),",
        "])])",
    ),
    shape(
        "touchpoints nowhere",
        "(touchmap: 1, touchpoints: [",
        "(name:\"x\",places:[(stage:\"a\",segment:\"b\")]),",
        "])",
    ),
    shape(
        "the same place",
        "(touchmap: 1, stages: [(id:\"a\",name:\"x\")], segments: [(id:\"b\",name:\"x\")], touchpoints: [(name:\"x\",places:[",
        "(stage:\"a\",segment:\"b\"),",
        "])])",
    ),
    shape("actions without ids", "(touchmap: 1, touchpoints: [(name:\"x\",actions:[", "(),", "])])"),
    shape("actions", "(touchmap: 1, touchpoints: [(name:\"x\",actions:[", "(id:\"#\"),", "])])"),
    shape("the same action", "(touchmap: 1, touchpoints: [(name:\"x\",actions:[", "(id:\"a\"),", "])])"),
    shape("interactions", "(touchmap: 1, touchpoints: [(name:\"x\",interactions:[", "(),", "])])"),
    shape("marks", "(touchmap: 1, touchpoints: [(name:\"x\",friction:[", "\"stuck\",", "])])"),
    shape("meetings", "(touchmap: 1, about: (meetings: [", "(),", "]))"),
    shape(
        "scores of many days",
        "(touchmap: 1, touchpoints: [(name:\"x\",effectiveness:{",
        "\"@\":4,",
        "})])",
    ),
    shape(
        "scores of many days, and a word",
        "(touchmap: 1, touchpoints: [(name:\"x\",effectiveness:{",
        "\"@\":4,",
        "\"x\":4})])",
    ),
    shape("conflicts of nothing", "(touchmap: 1, conflicts: [", "(stage:\"#\",theirs:(name:\"y\")),", "])"),
    shape("the same conflict", "(touchmap: 1, conflicts: [", "(about:true,theirs:(title:\"y\")),", "])"),
    shape(
        "a merge conflict at the end",
        "(touchmap: 1, stages: [\n",
        "(id:\"a\",name:\"x\"),\n",
        ">>>>>>> x\n])",
    ),
    shape("brackets that close", "(touchmap: 1", ")", ""),
];

/// The names of all shapes.
pub fn names() -> Vec<&'static str> {
    SHAPES.iter().map(|shape| shape.name).collect()
}

/// A file of this shape and size; a little more, so that its end is whole.
pub fn of(name: &str, size: usize) -> Vec<u8> {
    SHAPES.iter().find(|shape| shape.name == name).map_or_else(Vec::new, |shape| shape.of(size))
}

impl Shape {
    fn of(&self, size: usize) -> Vec<u8> {
        let mut text = self.begin.to_owned();
        let mut count = 0_u32;
        while text.len() < size {
            for c in self.each.chars() {
                match c {
                    '#' if self.each.len() > 1 => text += &format!("{:07}", count + 1),
                    '@' => {
                        let (year, month, day) = (count / 336 % 10_000, count / 28 % 12 + 1, count % 28 + 1);
                        text += &format!("{year:04}-{month:02}-{day:02}");
                    }
                    c => text.push(c),
                }
            }
            count += 1;
        }
        (text + self.end).into_bytes()
    }
}
