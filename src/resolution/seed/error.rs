//! What is wrong with a seed, and where. Developer text: it is read in a build's output.

use std::fmt;

/// A broken seed: shown as `seeds/long-khanh-2023/targets.toml:12:5: reason`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedError {
    /// The file, as the folder was named to the reader.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1, in characters.
    pub column: u32,
    /// What is wrong.
    pub reason: Reason,
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.file, self.line, self.column, self.reason)
    }
}

impl std::error::Error for SeedError {}

/// What is wrong with a seed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each variant's line says what its fields are
pub enum Reason {
    /// The file cannot be read, or is not UTF-8.
    Unreadable { cause: String },
    /// A file that a data set needs is not there.
    MissingFile,
    /// A file that no data set has.
    UnknownFile,
    /// No folder with a data set stands under the seeds.
    NoDataSet,
    /// Not TOML, or an unknown, missing or ill-typed field.
    Syntax { message: String },
    /// The text is not the one that was recorded.
    TextChanged { recorded: String, found: String },
    /// A word that must not be empty is.
    Empty,
    /// An id with other signs than `a-z`, `0-9` and `-`.
    IllFormedId { id: String },
    /// An id that was given before.
    DuplicateId { id: String },
    /// A reference to nothing.
    Unknown { kind: &'static str, id: String },
    /// A number, month or day that does not read.
    UnreadableValue { kind: &'static str, value: String },
    /// A line beyond the text.
    NoSuchLine { line: u32 },
    /// The words do not stand in their line.
    QuoteNotFound { line: u32 },
    /// The words stand there more than once and no occurrence is named.
    QuoteAmbiguous { line: u32, times: u32 },
    /// Fewer places than the occurrence that is named.
    NoSuchOccurrence { occurrence: u32, times: u32 },
    /// A target's number stands neither in its quote nor in its value quote.
    NumberNotInQuote { number: String },
    /// Words that must stand in the quote do not.
    WordsNotInQuote { words: String },
    /// A goal with a figure lacks it, or one without has it.
    FigureMismatch { wanted: &'static str },
    /// A line that lies in no group of targets.
    OutsideGroups { line: u32 },
    /// The data set states another number than there is.
    WrongCount { what: &'static str, stated: u32, found: u32 },
    /// A numeral of the text that nothing claims.
    UnclaimedNumeral { numeral: String },
    /// A listed place without an unclaimed numeral.
    NothingToList,
    /// A line that belongs to no part of the text.
    NoPart,
    /// A part or continuation whose lines are empty or another part's.
    NoWords,
    /// A line that two parts claim.
    TwoParts { line: u32 },
    /// A part, item or section that is out of order.
    OutOfOrder { found: String, wanted: String },
    /// Asterisks that do not close.
    OpenEmphasis,
    /// The tree of units has not exactly one root, first.
    Root,
    /// A unit from which parents or successors lead back to it.
    Cycle { id: String },
    /// Something that ends before it begins.
    EndsBeforeItBegins,
    /// Two doubtful places that share words.
    Overlap,
    /// The same issuer and number twice.
    DuplicateCitation { number: String },
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { cause } => write!(f, "cannot be read: {cause}"),
            Self::MissingFile => f.write_str("a data set needs this file"),
            Self::UnknownFile => f.write_str("no file of a data set has this name"),
            Self::NoDataSet => f.write_str("holds no folder with a data set"),
            Self::Syntax { message } => f.write_str(message),
            Self::TextChanged { recorded, found } => {
                write!(f, "the text has sha256 {found}, recorded is {recorded}")
            }
            Self::Empty => f.write_str("must not be empty"),
            Self::IllFormedId { id } => write!(f, "id `{id}` may only hold a-z, 0-9 and `-`"),
            Self::DuplicateId { id } => write!(f, "id `{id}` was given before"),
            Self::Unknown { kind, id } => write!(f, "no {kind} `{id}`"),
            Self::UnreadableValue { kind, value } => write!(f, "`{value}` is no {kind}"),
            Self::NoSuchLine { line } => write!(f, "the text has no line {line}"),
            Self::QuoteNotFound { line } => write!(f, "these words do not stand in line {line}"),
            Self::QuoteAmbiguous { line, times } => {
                write!(f, "these words stand {times} times in line {line}: name the occurrence")
            }
            Self::NoSuchOccurrence { occurrence, times } => {
                write!(f, "occurrence {occurrence} of words that stand there {times} times")
            }
            Self::NumberNotInQuote { number } => {
                write!(f, "{number} stands neither in the quote nor in the value quote")
            }
            Self::WordsNotInQuote { words } => write!(f, "`{words}` does not stand in the quote"),
            Self::FigureMismatch { wanted } => write!(f, "this goal {wanted} figure"),
            Self::OutsideGroups { line } => write!(f, "line {line} lies in no group of targets"),
            Self::WrongCount { what, stated, found } => {
                write!(f, "{what}: {stated} stated, {found} found")
            }
            Self::UnclaimedNumeral { numeral } => write!(
                f,
                "numeral `{numeral}` belongs to no target, commitment or citation and is not listed"
            ),
            Self::NothingToList => f.write_str("holds no numeral that is still unclaimed"),
            Self::NoPart => f.write_str("this line belongs to no part of the text"),
            Self::NoWords => f.write_str("no words of the text stand there for this"),
            Self::TwoParts { line } => write!(f, "line {line} belongs to two parts"),
            Self::OutOfOrder { found, wanted } => write!(f, "{found} stands where {wanted} is due"),
            Self::OpenEmphasis => f.write_str("these asterisks do not close"),
            Self::Root => f.write_str("exactly the first unit must have no parent"),
            Self::Cycle { id } => write!(f, "unit `{id}` leads back to itself"),
            Self::EndsBeforeItBegins => f.write_str("ends before it begins"),
            Self::Overlap => f.write_str("shares words with another doubtful place"),
            Self::DuplicateCitation { number } => {
                write!(f, "the same issuer and number `{number}` were cited before")
            }
        }
    }
}
