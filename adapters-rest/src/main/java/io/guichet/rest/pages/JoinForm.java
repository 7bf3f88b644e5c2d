package io.guichet.rest.pages;

import io.guichet.application.profile.SignUp;

/** Where whoever came by a link makes himself the profile that it takes. */
final class JoinForm {

    static final String ACTION = "join";

    private JoinForm() {}

    static void draw(PageRequest request, Html html, String code, String button) {
        request.form(html)
                .open()
                .hidden("code", code)
                .field("name", "text", "name", request.field("name"))
                .hint("password", "password.rules")
                .field("password", "password", "new-password", "")
                .button(ACTION, button, "button")
                .close();
    }

    static SignUp.Confirmation read(PageRequest request) {
        return new SignUp.Confirmation(
                Told.code(request), request.field("name"), request.exact("password"));
    }
}
