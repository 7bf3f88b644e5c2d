package io.guichet.rest.pages;

import io.guichet.application.access.OwnAccess;
import io.guichet.application.identity.Caller;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.profile.JoinByInvitation;
import io.guichet.application.profile.JoinByInvitation.Asked;
import io.guichet.domain.shared.InvalidValueException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where the link of an invitation leads: whoever is signed in accepts, whoever has no profile makes
 * one, whoever has one signs in and comes back.
 */
@ApplicationScoped
public class InvitationPage implements WebPage {

    private final JoinByInvitation joinByInvitation;
    private final OwnAccess ownAccess;
    private final FindProfile findProfile;

    @Inject
    public InvitationPage(
            JoinByInvitation joinByInvitation, OwnAccess ownAccess, FindProfile findProfile) {
        this.joinByInvitation = joinByInvitation;
        this.ownAccess = ownAccess;
        this.findProfile = findProfile;
    }

    /** For the container only: CDI builds its proxy with it. */
    public InvitationPage() {
        this(null, null, null);
    }

    @Override
    public String path() {
        return "/invitation";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        return switch (request.field("action")) {
            case "accept" -> isInside(request) ? accept(request) : draw(request, 403, "");
            case JoinForm.ACTION -> join(request);
            default -> draw(request, 400, "page.notice.not-understood");
        };
    }

    private Page accept(PageRequest request) {
        ProfileDetails profile = findProfile.find(request.profile()).orElseThrow();
        Caller caller =
                new Caller(
                        profile.profile(),
                        profile.name(),
                        profile.language(),
                        Caller.Role.CUSTOMER);
        return switch (ownAccess.accept(caller, Told.code(request))) {
            case OwnAccess.Outcome.Accepted ignored ->
                    Told.page(request, path(), "invitation.accepted", "invitation.accepted.text");
            case OwnAccess.Outcome.HeldAlready ignored ->
                    draw(request, 409, "invitation.notice.held");
            default -> Told.over(request, path());
        };
    }

    private Page join(PageRequest request) {
        try {
            return switch (joinByInvitation.join(JoinForm.read(request))) {
                case JOINED -> Told.page(request, path(), "sign-up.done", "sign-up.done.text");
                case NO_SUCH_INVITATION -> Told.over(request, path());
            };
        } catch (InvalidValueException wrong) {
            return draw(request, 422, "page.notice." + wrong.code());
        }
    }

    private static boolean isInside(PageRequest request) {
        return request.session().filter(here -> !here.awaitsSecondFactor()).isPresent();
    }

    private Page draw(PageRequest request, int status, String notice) {
        String code = Told.code(request);
        return joinByInvitation
                .find(code)
                .map(asked -> Page.of(status, page(request, asked, code, notice)))
                .orElseGet(() -> Told.over(request, path()));
    }

    private String page(PageRequest request, Asked asked, String code, String notice) {
        Html html = request.begin("invitation.title", notice);
        html.paragraph("invitation.for", "customer", asked.customer());
        InvitedTo.draw(html, asked.permissions());
        PageForm form = request.form(html);
        if (isInside(request)) {
            form.open().hidden("code", code);
            form.button("accept", "invitation.accept", "button").close();
        } else if (asked.hasProfile()) {
            String back = SignInPage.encoded(Told.withCode(path(), code));
            html.paragraph("invitation.sign-in").link("page.home", "/sign-in?next=" + back);
        } else {
            JoinForm.draw(request, html, code, "invitation.join");
        }
        return Layout.page(html, "invitation.title", Told.withCode(path(), code));
    }
}
