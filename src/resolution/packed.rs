//! The data sets that stand in this build: what `build.rs` proved, decoded at the first question.
//! Not compiled into `build.rs` itself, which writes the bytes.

use super::{DataSet, decode};
use std::sync::OnceLock;

/// Every data set packed into this build, newest year first; never empty.
pub fn packed() -> &'static [DataSet] {
    static SETS: OnceLock<Vec<DataSet>> = OnceLock::new();
    SETS.get_or_init(|| {
        decode(include_bytes!(concat!(env!("OUT_DIR"), "/seeds.postcard")))
            .expect("written by build.rs from the same types; read by tests/seeds.rs")
    })
}
