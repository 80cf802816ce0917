//! Names by which data refer to each other. Opaque, ordered, cheap to clone.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes the id as it is written in seeds and files.
            pub fn new(id: impl Into<Arc<str>>) -> Self {
                Self(id.into())
            }

            /// The id as it is written in seeds and files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&*self.0, f)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// One packed resolution with everything that belongs to it, such as `long-khanh-2023`.
    DataSetId,
    /// One atomic target, such as `kt-gtsx-cong-nghiep`.
    TargetId,
    /// A reporting unit in the tree of units, such as `bao-vinh`; the root is the city.
    UnitId,
    /// A clause by its place, such as `III.1.5` (section, item, paragraph).
    ClauseId,
    /// A body named by the resolution, such as `ban-tuyen-giao`.
    BodyId,
    /// One commitment outside the target bullets, such as `quy-hoach-phan-khu`.
    CommitmentId,
    /// One cited document, such as `08-nq-tu`.
    CitationId,
    /// A named place or programme, such as `kcn-hang-gon`.
    PlaceId,
    /// One record that people keep in a register, such as a task: drawn where it was made, or named after
    /// what the text says.
    RecordId,
}
