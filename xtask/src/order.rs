//! A module's functions in an order that packs better. Knows the bytes that functions share, and where
//! their numbers stand; not what they do.
//!
//! gzip finds again only what stood less than 32 KB before it, and the near twins that generic code leaves
//! stand megabytes apart. Nothing outside a module knows a function by its number, so any order will do.

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use std::cmp::Reverse;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::io::Write;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser, Payload, Validator};

/// How many bytes in a row are held against those of other functions. Measured: 4 and 10 pack worse.
const GRAM: usize = 6;
/// Bytes that more functions share are found anywhere.
const COMMON: usize = 400;
/// How far back a function is looked for, in bytes: its far end is still within gzip's 32 KB.
const REACH: usize = 28_000;

/// The same module with like functions beside each other and without custom sections, which no browser
/// reads; as it was where that does not pack smaller.
pub fn like_beside_like(wasm: &[u8]) -> Result<Vec<u8>> {
    // So that every number below has its function.
    let functions = Validator::new().validate_all(wasm)?.as_ref().function_count();
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) = payload? {
            bodies.push(body.as_bytes());
        }
    }
    let order = order(&bodies);
    let mut numbers: Vec<u32> = (0..functions).collect();
    let imports = numbers.len() - bodies.len();
    for (&function, number) in order.iter().zip(imports as u32..) {
        numbers[imports + function] = number;
    }
    let mut module = Module::new();
    Renumbered { order, numbers }.parse_core_module(&mut module, Parser::new(0), wasm)?;
    let ordered = module.finish();
    smaller(ordered, wasm)
}

fn smaller(ordered: Vec<u8>, wasm: &[u8]) -> Result<Vec<u8>> {
    Ok(if packed_bytes(&ordered)? < packed_bytes(wasm)? { ordered } else { wasm.to_vec() })
}

/// By a quicker gzip than the one that packs the page.
fn packed_bytes(wasm: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(wasm)?;
    Ok(encoder.finish()?.len())
}

struct Renumbered {
    /// The functions with a body, by their old places among themselves.
    order: Vec<usize>,
    /// For each function, imported or not, its new number.
    numbers: Vec<u32>,
}

impl Reencode for Renumbered {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.numbers[function as usize])
    }

    fn parse_function_section(
        &mut self,
        types: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let old = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for &function in &self.order {
            types.function(old[function]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let old = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for place in 0..old.len() {
            self.parse_function_body(code, old[self.order[place]].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<(), Error> {
        Ok(())
    }
}

/// Each next function is the one of which most is found in those before it. Depends on the bytes alone.
fn order(bodies: &[&[u8]]) -> Vec<usize> {
    let shared = Shared::among(bodies);
    // What is found is divided by the 3/4 power of what could be. By nothing, long functions would always
    // come first; by all of it, short ones, which are soon found whole: both pack worse.
    let weights: Vec<u64> = shared
        .grams
        .iter()
        .map(|grams| ((grams.len() as u128 + 1).pow(3) << 32).isqrt().isqrt() as u64)
        .collect();
    // What the nearest neighbour holds counts twice.
    let mut windows = [REACH, 0].map(|reach| Window::over(&shared, reach));
    let mut found = vec![0; bodies.len()];
    let mut rest: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::with_capacity(bodies.len());
    let rank = |found: &[u64], function: usize| {
        ((found[function] << 20) / weights[function], bodies[function].len(), Reverse(function))
    };
    while let Some(best) = (0..rest.len()).max_by_key(|&place| rank(&found, rest[place])) {
        let next = rest.swap_remove(best);
        order.push(next);
        for window in &mut windows {
            window.enter(next, bodies, &shared, &mut found);
        }
    }
    order
}

/// Runs of `GRAM` bytes that several functions hold, and not nearly all.
struct Shared {
    /// By run: the functions that hold it.
    holders: Vec<Vec<usize>>,
    /// By function: the runs that it holds.
    grams: Vec<Vec<usize>>,
}

impl Shared {
    fn among(bodies: &[&[u8]]) -> Self {
        let mut held = Vec::new();
        for (function, body) in bodies.iter().enumerate() {
            let number = |gram: &[u8]| gram.iter().fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            held.extend(body.windows(GRAM).map(|gram| (number(gram), function)));
        }
        held.sort_unstable();
        held.dedup();
        let mut shared = Self { holders: Vec::new(), grams: vec![Vec::new(); bodies.len()] };
        for run in held.chunk_by(|one, next| one.0 == next.0) {
            if (2..=COMMON).contains(&run.len()) {
                let holders: Vec<usize> = run.iter().map(|(_, function)| *function).collect();
                for &function in &holders {
                    shared.grams[function].push(shared.holders.len());
                }
                shared.holders.push(holders);
            }
        }
        shared
    }
}

/// The last functions of the order: as many as are within reach, and one at least.
struct Window {
    reach: usize,
    bytes: usize,
    functions: VecDeque<usize>,
    /// By run: how many of the functions hold it.
    times: Vec<u32>,
}

impl Window {
    fn over(shared: &Shared, reach: usize) -> Self {
        Self { reach, bytes: 0, functions: VecDeque::new(), times: vec![0; shared.holders.len()] }
    }

    /// Keeps `found`, which counts for each function how many of its runs the window holds.
    fn enter(&mut self, next: usize, bodies: &[&[u8]], shared: &Shared, found: &mut [u64]) {
        for &gram in &shared.grams[next] {
            self.times[gram] += 1;
            if self.times[gram] == 1 {
                shared.holders[gram].iter().for_each(|&holder| found[holder] += 1);
            }
        }
        self.functions.push_back(next);
        self.bytes += bodies[next].len();
        while self.functions.len() > 1 && self.bytes > self.reach {
            let Some(last) = self.functions.pop_front() else { break };
            self.bytes -= bodies[last].len();
            for &gram in &shared.grams[last] {
                self.times[gram] -= 1;
                if self.times[gram] == 0 {
                    shared.holders[gram].iter().for_each(|&holder| found[holder] -= 1);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
    use super::*;
    use std::borrow::Cow;
    use wasm_encoder::{
        ConstExpr, CustomSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        GlobalSection, GlobalType, ImportSection, Instruction, RefType, StartSection, TableSection,
        TableType, TypeSection, ValType,
    };
    use wasmparser::{ElementItems, ExternalKind, Operator, OperatorsReader};

    /// Families enough that twins stand further apart than gzip sees.
    const FAMILIES: u32 = 24;
    const TWINS: u32 = 2 * FAMILIES;

    /// Says its name first, by which it is known wherever it stands, then what its family says; calls the
    /// import and its successor.
    fn body(name: u32) -> Function {
        let mut body = Function::new([]);
        let family = name % FAMILIES * 10_000;
        let noise = (1..400).map(|at| (family + at).wrapping_mul(2_654_435_761) as i32);
        for value in std::iter::once(name as i32).chain(noise) {
            body.instruction(&Instruction::I32Const(value)).instruction(&Instruction::Drop);
        }
        body.instruction(&Instruction::Call(0)).instruction(&Instruction::Call((name + 1) % TWINS + 1));
        body.instruction(&Instruction::RefFunc(6)).instruction(&Instruction::Drop);
        body.instruction(&Instruction::End);
        body
    }

    /// Number 0 is imported, then come one of each family and their twins; whatever can name a function
    /// names some of them.
    fn twins() -> Vec<u8> {
        let (mut types, mut imports) = (TypeSection::new(), ImportSection::new());
        // Two of the same shape, so that only the number tells them apart.
        types.ty().function([], []);
        types.ty().function([], []);
        imports.import("page", "import", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for name in 0..TWINS {
            functions.function(name % 2);
            code.function(&body(name));
        }
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 9,
            maximum: None,
            shared: false,
        });
        let mut globals = GlobalSection::new();
        let funcref = GlobalType { val_type: ValType::Ref(RefType::FUNCREF), mutable: false, shared: false };
        globals.global(funcref, &ConstExpr::ref_func(5));
        let mut exports = ExportSection::new();
        exports.export("import", ExportKind::Func, 0).export("first", ExportKind::Func, 1);
        exports.export("third", ExportKind::Func, 3);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(0), Elements::Functions(Cow::Borrowed(&[4, 0, 2])));
        let expressions = [ConstExpr::ref_func(6), ConstExpr::ref_func(1)];
        elements.passive(Elements::Expressions(RefType::FUNCREF, Cow::Borrowed(&expressions)));
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&globals);
        module.section(&exports).section(&StartSection { function_index: 2 }).section(&elements);
        module.section(&code);
        module.finish()
    }

    /// The functions' names as they stand in the code.
    fn names(wasm: &[u8]) -> Vec<String> {
        let payloads = Parser::new(0).parse_all(wasm).map(Result::unwrap);
        let bodies = payloads.filter_map(|payload| match payload {
            Payload::CodeSectionEntry(body) => Some(body),
            _ => None,
        });
        let name = |mut operators: OperatorsReader<'_>| match operators.read().unwrap() {
            Operator::I32Const { value } => value.to_string(),
            other => panic!("{other:?} is no name"),
        };
        bodies.map(|body| name(body.get_operators_reader().unwrap())).collect()
    }

    /// All that leads to a function, with the name of the function that it leads to.
    fn links(wasm: &[u8]) -> Vec<String> {
        let refers = |operators: OperatorsReader<'_>| {
            let function = |operator| match operator {
                Operator::Call { function_index } | Operator::RefFunc { function_index } => {
                    Some(function_index)
                }
                _ => None,
            };
            operators.into_iter().map(Result::unwrap).filter_map(function).collect::<Vec<u32>>()
        };
        let names = [vec!["import".to_owned()], names(wasm)].concat();
        let mut links = Vec::new();
        let mut link = |from: &str, targets: Vec<u32>| {
            let name = |(at, target): (usize, &u32)| format!("{from} {at}: {}", names[*target as usize]);
            links.extend(targets.iter().enumerate().map(name));
        };
        let mut body_names = names.iter().skip(1);
        for payload in Parser::new(0).parse_all(wasm).map(Result::unwrap) {
            match payload {
                Payload::GlobalSection(globals) => globals.into_iter().for_each(|global| {
                    link("global", refers(global.unwrap().init_expr.get_operators_reader()));
                }),
                Payload::FunctionSection(types) => {
                    types
                        .into_iter()
                        .zip(1..)
                        .for_each(|(ty, function)| link(&format!("type {}", ty.unwrap()), vec![function]));
                }
                Payload::ExportSection(exports) => {
                    exports.into_iter().map(Result::unwrap).for_each(|export| {
                        assert_eq!(export.kind, ExternalKind::Func);
                        link(export.name, vec![export.index]);
                    })
                }
                Payload::StartSection { func, .. } => link("start", vec![func]),
                Payload::ElementSection(segments) => {
                    segments.into_iter().for_each(|segment| match segment.unwrap().items {
                        ElementItems::Functions(items) => {
                            link("elements", items.into_iter().map(Result::unwrap).collect());
                        }
                        ElementItems::Expressions(_, items) => {
                            let item = |item: wasmparser::Result<wasmparser::ConstExpr<'_>>| {
                                refers(item.unwrap().get_operators_reader())
                            };
                            link("expressions", items.into_iter().flat_map(item).collect());
                        }
                    })
                }
                Payload::CodeSectionEntry(body) => {
                    link(body_names.next().unwrap(), refers(body.get_operators_reader().unwrap()));
                }
                _ => {}
            }
        }
        links.sort();
        links
    }

    #[test]
    fn whatever_led_to_a_function_leads_to_it_still() {
        let wasm = twins();
        let ordered = like_beside_like(&wasm).unwrap();
        Validator::new().validate_all(&ordered).unwrap();
        assert_ne!(names(&ordered), names(&wasm), "nothing moved");
        assert_eq!(links(&ordered), links(&wasm));
        // A global, three exports, the start, five elements; for each function its type and three links.
        assert_eq!(links(&wasm).len() as u32, 1 + 3 + 1 + 5 + 4 * TWINS);
    }

    #[test]
    fn twins_stand_beside_each_other() {
        let ordered = like_beside_like(&twins()).unwrap();
        let families: Vec<u32> =
            names(&ordered).iter().map(|name| name.parse::<u32>().unwrap() % FAMILIES).collect();
        for pair in families.chunks(2) {
            assert_eq!(pair[0], pair[1], "{families:?}");
        }
    }

    #[test]
    fn the_same_bytes_give_the_same_bytes() {
        let once = like_beside_like(&twins()).unwrap();
        assert!(once == like_beside_like(&twins()).unwrap());
        assert!(once == like_beside_like(&once).unwrap(), "what is ordered stays");
    }

    #[test]
    fn what_does_not_pack_smaller_stays_as_it_was() {
        let (plain, noise) = (vec![0; 900], (0..900_u32).map(|at| (at * at / 7) as u8).collect::<Vec<_>>());
        assert_eq!(smaller(plain.clone(), &noise).unwrap(), plain);
        assert_eq!(smaller(noise, &plain).unwrap(), plain);
        assert_eq!(smaller(vec![1], &[0]).unwrap(), [0], "of two that pack alike");
    }

    #[test]
    fn custom_sections_go() {
        let mut wasm = twins();
        let section = CustomSection { name: "unread".into(), data: Cow::Borrowed(b"by any browser") };
        wasm_encoder::Section::append_to(&section, &mut wasm);
        assert!(like_beside_like(&wasm).unwrap() == like_beside_like(&twins()).unwrap());
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(like_beside_like(b"no module").is_err());
    }
}
