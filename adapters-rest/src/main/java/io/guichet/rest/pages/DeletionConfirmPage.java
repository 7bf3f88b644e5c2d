package io.guichet.rest.pages;

import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.DeleteProfile.Outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Where the mailed link leads: the profile is deleted, for good. */
@ApplicationScoped
public class DeletionConfirmPage implements WebPage {

    private final DeleteProfile deleteProfile;

    @Inject
    public DeletionConfirmPage(DeleteProfile deleteProfile) {
        this.deleteProfile = deleteProfile;
    }

    /** For the container only: CDI builds its proxy with it. */
    public DeletionConfirmPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/deletion/confirm";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, request.begin("deletion.title", ""));
    }

    @Override
    public Page submit(PageRequest request) {
        return switch (deleteProfile.confirm(Told.code(request))) {
            case Outcome.Deleted ignored ->
                    Told.page(request, path(), "deletion.title", "deletion.done");
            case Outcome.Hindered hindered -> {
                Html html = request.begin("deletion.title", "deletion.hindered");
                DeletionPage.hindrances(html, hindered.hindrances());
                yield draw(request, 409, html);
            }
            case Outcome.NoSuchLink ignored -> Told.over(request, path());
            case Outcome.Mailed mailed -> throw new IllegalStateException(mailed + " by a link");
            case Outcome.WrongPassword wrong ->
                    throw new IllegalStateException(wrong + " by a link");
            case Outcome.TooMany many -> throw new IllegalStateException(many + " by a link");
        };
    }

    private Page draw(PageRequest request, int status, Html html) {
        String code = Told.code(request);
        html.paragraph("deletion.ask");
        request.form(html)
                .open()
                .hidden("code", code)
                .button("confirm", "deletion.confirm", "button")
                .close();
        return Page.of(status, Layout.page(html, "deletion.title", Told.withCode(path(), code)));
    }
}
