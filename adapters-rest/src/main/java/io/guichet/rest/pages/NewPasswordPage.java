package io.guichet.rest.pages;

import io.guichet.application.factor.PasskeyRequest;
import io.guichet.application.profile.ResetPassword;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the link for a new password leads, or for the first one. */
@ApplicationScoped
public class NewPasswordPage implements WebPage {

    private final ResetPassword resetPassword;

    @Inject
    public NewPasswordPage(ResetPassword resetPassword) {
        this.resetPassword = resetPassword;
    }

    /** For the container only: CDI builds its proxy with it. */
    public NewPasswordPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/password/new";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        return resetPassword.isGood(Told.code(request))
                ? draw(request, 200, "")
                : Told.over(request, path());
    }

    @Override
    public Page submit(PageRequest request) {
        try {
            return switch (resetPassword.set(
                    Told.code(request),
                    request.exact("password"),
                    PasswordPage.ends(request),
                    PasskeyForm.proof(request))) {
                case FACTOR_REFUSED -> draw(request, 403, "new-password.factor-refused");
                case DONE -> Told.page(request, path(), "new-password.title", "new-password.done");
                case NO_SUCH_LINK -> Told.over(request, path());
            };
        } catch (InvalidValueException wrong) {
            return draw(request, 422, "page.notice." + wrong.code());
        }
    }

    private Page draw(PageRequest request, int status, String notice) {
        String code = Told.code(request);
        Html html = request.begin("new-password.title", notice);
        request.form(html)
                .open()
                .hidden("code", code)
                .hint("password", "password.rules")
                .called("field.new-password")
                .field("password", "password", "new-password", "")
                .box(PasswordPage.EVERYTHING)
                .hint("factor-code", "new-password.factor")
                .optional("factor-code", "one-time-code", "")
                .button("set", "new-password.go", "button")
                .close();
        resetPassword.askPasskey(code).ifPresent(asked -> passkey(request, html, asked));
        return Page.of(
                status, Layout.page(html, "new-password.title", Told.withCode(path(), code)));
    }

    /** The same for whoever shows a passkey, which only ending everything takes. */
    private static void passkey(PageRequest request, Html html, PasskeyRequest asked) {
        html.paragraph("new-password.passkey");
        PasskeyForm.sign(
                request,
                html,
                asked,
                new PasskeyForm.Act("set", "new-password.passkey-go", "plain"),
                form ->
                        form.hidden("code", Told.code(request))
                                .hidden(PasswordPage.EVERYTHING, "yes")
                                .labelled("password", "new-password-passkey", "password"));
        PasskeyForm.script(html);
    }
}
