//! What follows from a change of a unit, said before it is kept.

use crate::progress::{UnitSetting, figures_after};
use crate::resolution::{Ended, Renamed};
use crate::state::Store;
use crate::text::phrases::unit_changes as words;
use crate::text::{Lang, domain, period};

/// One sentence for each thing that follows.
pub fn lines(store: Store, setting: &UnitSetting, lang: Lang) -> Vec<String> {
    let data = store.data();
    let unit = domain::units([setting.unit()], data, lang);
    match setting {
        UnitSetting::Renamed(_, Renamed { from, name }) => vec![
            words::follows_name(lang, &unit, lang.of(name), &period::month(*from, lang)),
            words::follows_same(lang).into(),
        ],
        UnitSetting::Ended(id, ended @ Ended { last, successor }) => {
            let successor = domain::units([successor], data, lang);
            let month = period::month(ended.from(), lang);
            let window = store.settings().window;
            let left = store.peek(|ledger| figures_after(data, ledger, window, id, *last));
            let left = (left > 0).then(|| words::follows_left(lang, left));
            let lines = [
                words::follows_asked(lang, &unit, &month),
                words::follows_adds(lang, &unit, &successor),
                words::follows_restarts(lang, &successor, &month),
                words::follows_assigned(lang).into(),
            ];
            lines.into_iter().chain(left).collect()
        }
        UnitSetting::Added(_, added) => vec![
            words::follows_added(
                lang,
                lang.of(&added.name),
                domain::unit_kind(added.kind, lang),
                &period::month(added.from, lang),
            ),
            words::follows_counted(lang, lang.of(&data.root_unit().name)),
        ],
    }
}
