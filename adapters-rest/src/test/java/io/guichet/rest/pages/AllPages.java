package io.guichet.rest.pages;

import io.guichet.application.access.OwnAccessHandler;
import io.guichet.application.access.RequestLimits;
import io.guichet.application.audit.Acts;
import io.guichet.application.billing.ExportProgress;
import io.guichet.application.personal.ExportPerson.Outcome;
import io.guichet.application.staff.NoProvider;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.rest.identity.OneLink;
import io.guichet.rest.shared.RestApi;
import io.guichet.testing.contact.ContactDesk;
import io.guichet.testing.erasure.ErasureDesk;
import io.guichet.testing.handover.HandoverDesk;
import io.guichet.testing.identity.IdentityUseCases;
import io.guichet.testing.profile.ProfileDesk;
import io.guichet.testing.recovery.RecoveryDesk;
import io.guichet.testing.shared.Stores;

import jakarta.servlet.annotation.WebServlet;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every page there is, for a browser that attacks or reads them one after the other. */
final class AllPages {

    private AllPages() {}

    /** Where they are; a page that is in none of the lists below is not found, and fails. */
    static Stream<String> paths() {
        return Stream.of(PagesServlet.class.getAnnotation(WebServlet.class).value());
    }

    /** All but those that a browser has anyway. */
    static List<WebPage> of(Browser with) {
        return Stream.of(ofPeople(with), ofFactors(with), ofLinks(with), ofCustomers(with))
                .flatMap(List::stream)
                .toList();
    }

    private static List<WebPage> ofPeople(Browser with) {
        ProfileDesk profiles = new ProfileDesk(with.desk);
        return List.of(
                new SignUpPage(profiles.signUp(true)),
                new ConfirmSignUpPage(profiles.signUp(true)),
                new ForgottenPasswordPage(profiles.resetPassword()),
                new NewPasswordPage(profiles.resetPassword()),
                new PasswordPage(profiles.changePassword(), with.cookies),
                new EmailPage(profiles.changeEmail()),
                new EmailConsentPage(profiles.changeEmail()),
                new EmailProofPage(profiles.changeEmail()),
                new DeletionPage(new ErasureDesk(with.desk).deleteProfile()),
                new DeletionConfirmPage(new ErasureDesk(with.desk).deleteProfile()),
                new RecoveryStopPage(new RecoveryDesk(with.desk).stop()));
    }

    private static List<WebPage> ofFactors(Browser with) {
        IdentityUseCases identity = with.identity();
        return List.of(
                new FactorsPage(with.factor().keepSecondFactors(), with.factor().confirmFactor()),
                new FactorSignInPage(
                        with.factor().confirmFactor(), with.desk.keepSessions(), with.cookies),
                new StepUpPage(with.factor().confirmFactor()),
                new ApprovePage(with.factor().confirmFactor(), identity.mayEnter(), new Acts()),
                new TokensPage(identity.makeToken(), identity.keepTokens()),
                new StaffSignInPage(
                        new NoProvider(),
                        with.desk.keepSessions(),
                        with.cookies,
                        RestApi.rateLimits(new RequestLimits(0, 0, 0))));
    }

    private static List<WebPage> ofLinks(Browser with) {
        Stores stores = with.desk.stores();
        HandoverDesk handover = new HandoverDesk(with.desk);
        OneLink link = new OneLink();
        var installation = new RestApi().installation;
        return List.of(
                new HandoverConfirmPage(handover.handOver()),
                new HandoverPage(handover.takeOver()),
                new ContactPage(
                        new ContactDesk(with.desk).answer(), new ContactDesk(with.desk).join()),
                new InvitationPage(
                        new ProfileDesk(with.desk).joinByInvitation(),
                        new OwnAccessHandler(
                                stores.profiles(),
                                stores.invitations(),
                                new ProfileDesk(with.desk).lock(),
                                stores.transactions(),
                                with.desk.clock()),
                        stores.findProfile()),
                new LinkPage(
                        link,
                        link,
                        link,
                        new LinkView(link, installation),
                        with.cookies,
                        installation));
    }

    private static List<WebPage> ofCustomers(Browser with) {
        return List.of(
                new InvoicesPage(MoneyPagesTest.customers(with), null, null, null, null),
                new CancellationPage(MoneyPagesTest.customers(with), null, null),
                new WithdrawalsPage(MoneyPagesTest.customers(with), null, null, with.desk.clock()),
                new ExportPage(
                        profile ->
                                new Outcome.UnderWay(
                                        new CustomerNumber(10001),
                                        new ExportProgress(12, 3, Instant.EPOCH))));
    }
}
