//! The screens and their parts. Components take signals or plain data and callbacks; they decide
//! nothing that a pure module could decide.

pub mod chart;
pub mod spark;
