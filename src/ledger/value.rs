//! What may stand in a cell. "No figure" is the absence of a value; 0 is `Number(0)`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A figure as somebody reported it. Exact: at most 15 integer and 6 fractional digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Value {
    /// A plain figure in the target's unit of measure.
    Number(Decimal),
    /// A part of a whole, such as insured people of all people.
    Ratio {
        /// The part.
        numerator: Decimal,
        /// The whole; zero is allowed here and judged as "nothing arose".
        denominator: Decimal,
    },
    /// Done or not yet done, with how far it has come.
    Done {
        /// Whether it is finished.
        done: bool,
        /// 0 to 100, where somebody gave it.
        percent: Option<Decimal>,
    },
    /// "Không phát sinh": nothing to count arose in the period.
    NothingArose,
}
