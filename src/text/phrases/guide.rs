//! The frame around the guide's pages; the pages themselves are `text::guide`.

phrases! {
    title: "Hướng dẫn", "Guide";
    lead: "Mỗi vai một trang, in ra được", "One printable page per role";
    for_whom: "Dành cho", "For";
    print_page: "In trang này", "Print this page";
    statuses: "Các mức đánh giá", "The statuses";
}
