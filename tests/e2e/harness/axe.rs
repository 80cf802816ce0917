//! axe-core's verdict on what the page shows now.

use super::{Page, named};
use serde_json::{Value, json};
use std::sync::OnceLock;

/// WCAG 2.2 AA, and axe's best practices.
const RUN: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then(found => done(found.violations.map(violation => ({
        rule: violation.id,
        help: violation.help,
        at: violation.nodes.slice(0, 4).map(node => node.target.join(' ') + ': ' + (node.any[0] || node.all[0] || node.none[0] || {}).message),
        count: violation.nodes.length,
    }))), error => done(String(error)));";

impl Page {
    /// What axe-core finds wrong, one line for each rule.
    pub fn accessibility_faults(&self) -> Vec<String> {
        static SOURCE: OnceLock<String> = OnceLock::new();
        let source = SOURCE.get_or_init(|| std::fs::read_to_string(named("SNQ_AXE")).unwrap());
        if self.value("typeof axe") != "object" {
            self.eval(source, &[]);
        }
        let found = self.eval_async(RUN, &[]);
        let Value::Array(violations) = found else { panic!("axe-core does not run: {found}") };
        violations
            .iter()
            .map(|fault| {
                format!(
                    "{} ({}×): {} at {}",
                    fault["rule"],
                    fault["count"],
                    fault["help"],
                    json!(fault["at"])
                )
            })
            .collect()
    }
}
