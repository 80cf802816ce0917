//! Lengths on paper, in Word's units: twentieths of a point ("twips"), and EMU for pictures.

use crate::report::typeface::{self, Weight};

/// Twentieths of a point; 567 are a centimetre.
pub(super) type Twips = u32;

/// The nearest number of twips.
pub(super) const fn twips(millimetres: u32) -> Twips {
    (millimetres * 14_400 + 127) / 254
}

/// English Metric Units, in which pictures are measured.
pub(super) const fn emu(millimetres: u32) -> u32 {
    millimetres * 36_000
}

/// How A4 is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Orientation {
    Upright,
    Sideways,
}

/// The edges of a page that stay white, and where its running head begins.
pub(super) struct Margins {
    pub(super) top: Twips,
    pub(super) right: Twips,
    pub(super) bottom: Twips,
    pub(super) left: Twips,
    pub(super) header: Twips,
}

impl Orientation {
    const SHORT: Twips = 11_906;
    const LONG: Twips = 16_838;

    /// Width and height of the paper.
    pub(super) const fn paper(self) -> (Twips, Twips) {
        match self {
            Self::Upright => (Self::SHORT, Self::LONG),
            Self::Sideways => (Self::LONG, Self::SHORT),
        }
    }

    /// Decree 30 and Guideline 36: 20 to 25 mm above and below, 30 to 35 mm at the bound edge, 15 to
    /// 20 mm opposite. A page on its side keeps its bound edge, which is then the upper one; its
    /// number stays close to the text.
    pub(super) const fn margins(self) -> Margins {
        let (narrow, usual, bound) = (twips(15), twips(20), twips(30));
        match self {
            Self::Upright => {
                Margins { top: usual, right: narrow, bottom: usual, left: bound, header: twips(8) }
            }
            Self::Sideways => {
                Margins { top: bound, right: usual, bottom: narrow, left: usual, header: twips(16) }
            }
        }
    }

    /// What is left for text between the margins.
    pub(super) const fn text_width(self) -> Twips {
        let margins = self.margins();
        self.paper().0 - margins.left - margins.right
    }
}

/// What a cell keeps free at its two sides together, as `parts/styles.xml` has it.
const CELL_SIDES: Twips = 170;

/// Widths of columns that add up to `whole` exactly. What their cells keep free comes first, the rest
/// goes by `shares`: a narrow column holds as many characters as it says. None is narrower than what it
/// `needs`, as long as all of that has room; others yield in proportion to what they have beyond theirs.
pub(super) fn columns(whole: Twips, shares: &[u16], needs: &[Twips]) -> Vec<Twips> {
    let sides = u32::try_from(shares.len()).unwrap_or(u32::MAX).saturating_mul(CELL_SIDES);
    let Some(rest) = whole.checked_sub(sides) else {
        return divided(whole, shares);
    };
    let wished = divided(rest, shares);
    let widths = if needs.iter().copied().fold(0, Twips::saturating_add) <= rest {
        yielded(&wished, needs, rest)
    } else {
        wished
    };
    widths.into_iter().map(|width| width + CELL_SIDES).collect()
}

/// At least the needs, and what is beyond them in the proportions of what was wished beyond them.
fn yielded(wished: &[Twips], needs: &[Twips], rest: Twips) -> Vec<Twips> {
    let beyond = wished.iter().zip(needs).map(|(wished, need)| wished.saturating_sub(*need));
    let beyond: Vec<u16> = beyond.map(|beyond| u16::try_from(beyond).unwrap_or(u16::MAX)).collect();
    let all: u64 = beyond.iter().map(|beyond| u64::from(*beyond)).sum();
    if all == 0 {
        return wished.to_vec();
    }
    let left = u64::from(rest.saturating_sub(needs.iter().sum()));
    let edge = |sum: u64| Twips::try_from(left * sum / all).unwrap_or(rest);
    let mut sum = 0;
    let shared = beyond.iter().map(|beyond| {
        let from = edge(sum);
        sum += u64::from(*beyond);
        edge(sum) - from
    });
    needs.iter().zip(shared).map(|(need, more)| need + more).collect()
}

/// Widths in the proportions of `shares` that add up to `whole` exactly.
fn divided(whole: Twips, shares: &[u16]) -> Vec<Twips> {
    let shares: Vec<u64> = shares.iter().map(|share| u64::from(*share).max(1)).collect();
    let all = shares.iter().sum::<u64>().max(1);
    let edge = |sum: u64| Twips::try_from(u64::from(whole) * sum / all).unwrap_or(whole);
    let mut sum = 0;
    shares
        .iter()
        .map(|share| {
            let left = edge(sum);
            sum += share;
            edge(sum) - left
        })
        .collect()
}

/// Words of so many points in as few lines as the room takes, each about as long as the others, and how
/// wide the widest runs.
pub(super) fn balanced(words: &str, weight: Weight, points: u32, room: Twips) -> (String, Twips) {
    let points = points.max(1);
    // Programs measure a little differently: a twentieth stays free.
    let whole = room.saturating_mul(50) / points / 20 * 19;
    let lines = typeface::lines(words, weight, whole);
    let run = typeface::width(words, weight);
    // The narrowest room that needs no further line lies between these.
    let (mut narrow, mut wide) = (0, run.min(whole));
    while lines > 1 && narrow + 1 < wide {
        let middle = narrow.midpoint(wide);
        if typeface::lines(words, weight, middle) > lines {
            narrow = middle;
        } else {
            wide = middle;
        }
    }
    let broken = if lines > 1 { typeface::broken(words, weight, wide) } else { words.to_owned() };
    let twips = u64::from(wide) * u64::from(points) / 50;
    (broken, Twips::try_from(twips).unwrap_or(room).min(room))
}
