package io.guichet.rest.pages;

import io.guichet.application.erasure.DeleteProfile;
import io.guichet.application.erasure.DeleteProfile.Hindrance;
import io.guichet.application.erasure.DeleteProfile.Outcome;
import io.guichet.application.erasure.DeleteProfile.Review;
import io.guichet.application.factor.StepUp.Need;
import io.guichet.rest.shared.Words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;

/** Where somebody signed in asks to have his profile deleted, with his password. */
@ApplicationScoped
public class DeletionPage implements WebPage {

    private final DeleteProfile deleteProfile;

    @Inject
    public DeletionPage(DeleteProfile deleteProfile) {
        this.deleteProfile = deleteProfile;
    }

    /** For the container only: CDI builds its proxy with it. */
    public DeletionPage() {
        this(null);
    }

    @Override
    public String path() {
        return "/deletion";
    }

    @Override
    public Access access() {
        return Access.SIGNED_IN;
    }

    @Override
    public Need factor(PageRequest request) {
        return Need.FRESH;
    }

    @Override
    public Page show(PageRequest request) {
        return draw(request, 200, "");
    }

    @Override
    public Page submit(PageRequest request) {
        return switch (deleteProfile.ask(request.profile(), request.exact("password"))) {
            case Outcome.Mailed ignored ->
                    Told.page(request, path(), "deletion.title", "deletion.mailed");
            case Outcome.Hindered ignored -> draw(request, 409, "deletion.hindered");
            case Outcome.WrongPassword ignored -> draw(request, 403, "page.notice.wrong-password");
            case Outcome.TooMany ignored -> draw(request, 429, "sign-in.notice.too-many");
            case Outcome.Deleted done -> throw new IllegalStateException(done + " without a link");
            case Outcome.NoSuchLink none -> throw new IllegalStateException(none + " was asked");
        };
    }

    private Page draw(PageRequest request, int status, String notice) {
        Review review = deleteProfile.review(request.profile());
        Html html = request.begin("deletion.title", notice).paragraph("deletion.how");
        review.closing()
                .forEach(
                        customer ->
                                html.paragraph(
                                        "deletion.closing", "customer", customer.toString()));
        html.paragraph("deletion.kept").paragraph("deletion.export");
        if (review.hindrances().isEmpty()) {
            request.form(html)
                    .open()
                    .field("password", "password", "current-password", "")
                    .button("delete", "deletion.go", "button")
                    .close();
        } else {
            hindrances(html, review.hindrances());
        }
        html.back("/account");
        return Page.of(status, Layout.page(html, "deletion.title", path()));
    }

    /** What is to be settled first, for each customer. */
    static void hindrances(Html html, List<Hindrance> hindrances) {
        html.paragraph("deletion.first").raw("<ul>");
        hindrances.forEach(
                hindrance ->
                        html.raw(
                                "<li>%s%s</li>"
                                        .formatted(
                                                hindrance
                                                        .customer()
                                                        .map(customer -> customer + " · ")
                                                        .orElse(""),
                                                html.text(
                                                        "deletion.obstacle."
                                                                + Words.of(
                                                                        hindrance.obstacle())))));
        html.raw("</ul>");
    }
}
