//! The page's file as text that a test can change: a character for each of its bytes.

use std::path::Path;

/// The markup of a page's file.
pub fn read(file: &Path) -> String {
    std::fs::read(file).unwrap().into_iter().map(char::from).collect()
}

/// Writes it back.
pub fn write(file: &Path, markup: &str) {
    std::fs::write(file, bytes(markup)).unwrap();
}

/// The bytes of a page. Beyond its slots it is ASCII, and so is what a test puts into it.
pub fn bytes(markup: &str) -> Vec<u8> {
    markup.chars().map(|letter| u8::try_from(letter).unwrap()).collect()
}
