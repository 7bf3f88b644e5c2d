package io.guichet.rest.pages;

import io.guichet.application.contact.AnswerContactChange;
import io.guichet.application.contact.AnswerContactChange.Asked;
import io.guichet.application.contact.AnswerContactChange.Outcome;
import io.guichet.application.contact.JoinAsContact;
import io.guichet.domain.shared.InvalidValueException;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Where both links of the change of a contact lead: whoever wants it confirms, whoever is to be the
 * contact signs in and accepts, and either refuses.
 */
@ApplicationScoped
public class ContactPage implements WebPage {

    private static final String TITLE = "contact.title";

    private final AnswerContactChange answer;
    private final JoinAsContact joinAsContact;

    @Inject
    public ContactPage(AnswerContactChange answer, JoinAsContact joinAsContact) {
        this.answer = answer;
        this.joinAsContact = joinAsContact;
    }

    /** For the container only: CDI builds its proxy with it. */
    public ContactPage() {
        this(null, null);
    }

    @Override
    public String path() {
        return "/contact";
    }

    @Override
    public Access access() {
        return Access.ANYBODY;
    }

    /** Looking at it does not use the link up: programs that read mails look, too. */
    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, request.begin(TITLE, ""));
    }

    @Override
    public Page submit(PageRequest request) {
        String code = Told.code(request);
        return switch (request.field("action")) {
            case "confirm" -> answer(request, answer.confirm(code));
            case "accept" ->
                    isInside(request)
                            ? answer(request, answer.accept(code, request.profile()))
                            : draw(request, 403, request.begin(TITLE, ""));
            case "refuse" -> answer(request, answer.refuse(code));
            case JoinForm.ACTION -> join(request);
            default -> draw(request, 400, request.begin(TITLE, "page.notice.not-understood"));
        };
    }

    private Page join(PageRequest request) {
        try {
            return answer(request, joinAsContact.join(JoinForm.read(request)));
        } catch (InvalidValueException wrong) {
            return draw(request, 422, request.begin(TITLE, "page.notice." + wrong.code()));
        }
    }

    private Page answer(PageRequest request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed ignored ->
                    Told.page(request, path(), TITLE, "contact.confirmed");
            case Outcome.Done ignored -> Told.page(request, path(), TITLE, "contact.done");
            case Outcome.Refused ignored -> Told.page(request, path(), TITLE, "contact.refused");
            case Outcome.Hindered hindered -> {
                Html html = request.begin(TITLE, "contact.hindered");
                HandoverConfirmPage.obstacles(html, hindered.obstacles());
                yield draw(request, 409, html);
            }
            case Outcome.TooMany ignored ->
                    draw(request, 429, request.begin(TITLE, "contact.too-many"));
            case Outcome.NoSuchLink ignored -> Told.over(request, path());
        };
    }

    private static boolean isInside(PageRequest request) {
        return request.session().filter(here -> !here.awaitsSecondFactor()).isPresent();
    }

    private Page draw(PageRequest request, int status, Html html) {
        String code = Told.code(request);
        return answer.find(code)
                .map(asked -> Page.of(status, page(request, asked, code, html)))
                .orElseGet(() -> Told.over(request, path()));
    }

    private String page(PageRequest request, Asked asked, String code, Html html) {
        String customer = asked.name() + " " + asked.customer();
        html.paragraph("contact." + Words.of(asked.contact()), "customer", customer);
        PageForm form = request.form(html);
        if (asked.own()) {
            html.paragraph("contact.ask", "to", asked.to()).paragraph("contact.then");
            form.open().hidden("code", code).button("confirm", "contact.confirm", "button").close();
        } else {
            html.paragraph("contact.offered", "by", asked.by()).paragraph("contact.what");
            accept(request, asked, code, html);
        }
        form.open().hidden("code", code).button("refuse", "contact.refuse", "plain").close();
        return Layout.page(html, TITLE, Told.withCode(path(), code));
    }

    private void accept(PageRequest request, Asked asked, String code, Html html) {
        if (isInside(request)) {
            request.form(html)
                    .open()
                    .hidden("code", code)
                    .button("accept", "contact.accept", "button")
                    .close();
        } else if (asked.hasProfile()) {
            String back = SignInPage.encoded(Told.withCode(path(), code));
            html.paragraph("invitation.sign-in").link("page.home", "/sign-in?next=" + back);
        } else {
            html.paragraph("contact.join");
            JoinForm.draw(request, html, code, "contact.join.go");
        }
    }
}
