// MiniSearch over the same documents, for `searching.rs`: folded as our page folds, prefixes allowed, every
// word asked for, and as many hits painted as our page lists, each with the words around it.
import MiniSearch from "minisearch";

const LISTED = 24;
const fold = word => word.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "d").toLowerCase();

let index;

window.indexed = documents => {
    const start = performance.now();
    index = new MiniSearch({
        fields: ["name", "text"],
        storeFields: ["name", "text"],
        processTerm: fold,
        searchOptions: { prefix: true, combineWith: "AND", boost: { name: 2 }, processTerm: fold },
    });
    index.addAll(JSON.parse(documents));
    return Math.round((performance.now() - start) * 1000);
};

function around(text, words) {
    const folded = fold(text);
    const at = Math.max(0, folded.indexOf(words[0]));
    const from = Math.max(0, at - 40);
    return (from > 0 ? "…" : "") + text.slice(from, from + 110);
}

function line({ name, text }, words) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#";
    const head = document.createElement("strong");
    head.textContent = name;
    const context = document.createElement("span");
    context.textContent = around(text, words);
    link.append(head, " ", context);
    item.append(link);
    return item;
}

const box = document.createElement("input");
box.id = "text-find";
const list = document.createElement("ol");
list.className = "results";
document.addEventListener("DOMContentLoaded", () => document.body.append(box, list));
box.addEventListener("input", () => {
    const hits = index.search(box.value).slice(0, LISTED);
    const words = fold(box.value).split(" ");
    list.replaceChildren(...hits.map(hit => line(hit, words)));
    list.dataset.for = box.value;
    list.dataset.results = hits.length;
});
performance.mark("snq:usable");
