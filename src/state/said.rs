//! A sentence said in passing, and which way back is offered beside it. Shows nothing.

/// What was said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub sentence: String,
    /// The way back from what they tell of; none where nothing was written.
    pub way: Option<Way>,
}

/// A way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What was written can be taken back.
    Undo,
    /// What was taken back can be done again.
    Redo,
}
