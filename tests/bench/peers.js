// The same entries as documents of Automerge and of Yjs, for `merging.rs`. Each laptop writes its
// entries one change at a time into a map from id to entry; an entry is never changed afterwards. The
// shapes are those in which each library is fastest: strings that nobody edits letter by letter, and in
// Yjs an entry as one value.
import * as Automerge from "@automerge/automerge/slim";
import { automergeWasmBase64 } from "@automerge/automerge/automerge.wasm.base64";
import * as Y from "yjs";

// What people ask of a merged ledger: for each place the entries that no other replaces.
function current(entries) {
    const replaced = new Set();
    const places = new Map();
    const all = [...entries];
    for (const [, { over }] of all) for (const id of over) replaced.add(String(id));
    for (const [id, entry] of all) {
        if (replaced.has(id)) continue;
        const place = String(entry.place);
        const found = places.get(place);
        if (found) found.push(entry);
        else places.set(place, [entry]);
    }
    return places;
}

function scalars(value) {
    if (Array.isArray(value)) return value.map(scalars);
    if (value && typeof value === "object") {
        return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scalars(one)]));
    }
    return typeof value === "string" ? new Automerge.ImmutableString(value) : value;
}

const automerge = {
    start: () => Automerge.initializeBase64Wasm(automergeWasmBase64),
    write(laptops) {
        const empty = Automerge.from({ entries: {} }, "00");
        return laptops.map(entries => {
            let doc = Automerge.clone(empty);
            for (const [id, entry] of entries) {
                doc = Automerge.change(doc, { time: 0 }, draft => {
                    draft.entries[id] = scalars(entry);
                });
            }
            return Automerge.save(doc);
        });
    },
    merge(files) {
        let doc = Automerge.load(files[0]);
        for (const file of files.slice(1)) doc = Automerge.loadIncremental(doc, file);
        return doc;
    },
    places: doc => current(Object.entries(doc.entries)),
    save: doc => Automerge.save(doc),
};

const yjs = {
    start: async () => {},
    write: laptops => laptops.map(entries => {
        const doc = new Y.Doc();
        const map = doc.getMap("entries");
        for (const [id, entry] of entries) map.set(id, entry);
        return Y.encodeStateAsUpdate(doc);
    }),
    merge(files) {
        const doc = new Y.Doc();
        doc.transact(() => files.forEach(file => Y.applyUpdate(doc, file)));
        return doc;
    },
    places: doc => current(doc.getMap("entries").entries()),
    save: doc => Y.encodeStateAsUpdate(doc),
};

async function zippedBytes(bytes) {
    const zipped = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
    return (await new Response(zipped).arrayBuffer()).byteLength;
}

const peers = { automerge, yjs };

// The laptops' files of one library, as a page can hand them on. What they are to hold comes as text: an
// object that a driver made is of another world, and not all libraries take it.
window.written = async (name, laptops) => {
    await peers[name].start();
    const encoded = peers[name].write(JSON.parse(laptops));
    return encoded.map(bytes => [...bytes]);
};

// From the files' bytes to the current entries of every place: microseconds, counts and bytes.
window.merged = async (name, files) => {
    const peer = peers[name];
    await peer.start();
    const encoded = files.map(bytes => new Uint8Array(bytes));
    const start = performance.now();
    const doc = peer.merge(encoded);
    const places = peer.places(doc);
    const micros = Math.round((performance.now() - start) * 1000);
    return { micros, places: places.size, bytes: await zippedBytes(peer.save(doc)) };
};

// What reading our files takes at the least: the browser's own reader of JSON, in microseconds.
window.parsed = files => {
    const start = performance.now();
    const entries = files.map(file => JSON.parse(file).body.entries);
    const micros = Math.round((performance.now() - start) * 1000);
    return { micros, entries: entries.flat().length };
};

window.zipped = text => zippedBytes(new TextEncoder().encode(text));
performance.mark("snq:usable");
