package io.guichet.rest.pages;

/** Pages that tell one thing, and pages of links that were mailed. */
final class Told {

    private Told() {}

    static Page page(PageRequest request, String path, String titleKey, String textKey) {
        Html html = request.begin(titleKey, "").paragraph(textKey);
        html.link("page.home", "/sign-in");
        return Page.of(200, Layout.page(html, titleKey, path));
    }

    /** A link that is used, expired or never was: all look the same. */
    static Page over(PageRequest request, String path) {
        Page told = page(request, path, "mailed-link-over.title", "mailed-link-over.text");
        return Page.of(410, told.html());
    }

    /** The code of the link, as far as it can be one. */
    static String code(PageRequest request) {
        String code = request.field("code");
        return code.matches("[A-Za-z0-9_-]{10,80}") ? code : "";
    }

    static String withCode(String path, String code) {
        return path + "?code=" + code;
    }
}
