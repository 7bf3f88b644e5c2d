package io.guichet.bot.conversation;

import io.guichet.application.audit.Acts;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.bot.account.AccountDialogues;
import io.guichet.bot.billing.DraftDialogue;
import io.guichet.bot.billing.EngagementDialogue;
import io.guichet.bot.billing.ExportDialogue;
import io.guichet.bot.billing.InvoiceDialogue;
import io.guichet.bot.billing.InvoiceListDialogue;
import io.guichet.bot.billing.ReferenceDialogues;
import io.guichet.bot.factor.StepUpDialogue;
import io.guichet.bot.home.HomeDialogue;
import io.guichet.bot.identity.InformationDialogue;
import io.guichet.bot.identity.LanguageDialogue;
import io.guichet.bot.identity.LinkDialogue;
import io.guichet.bot.ledger.StatementDialogue;
import io.guichet.bot.menu.Access;
import io.guichet.bot.menu.Confirmations;
import io.guichet.bot.menu.Moment;
import io.guichet.bot.menu.Question;
import io.guichet.bot.notification.NoticeTeller;
import io.guichet.bot.ordering.OrderDialogues;
import io.guichet.bot.payment.CardDialogue;
import io.guichet.bot.payment.CreditDialogue;
import io.guichet.bot.payment.FundsDialogue;
import io.guichet.bot.payment.LowCreditDialogue;
import io.guichet.bot.payment.PaymentListDialogue;
import io.guichet.bot.payment.PaymentScreens;
import io.guichet.bot.payment.PayoutDialogue;
import io.guichet.bot.payment.StoredCardsDialogue;
import io.guichet.bot.shared.Turn;
import io.guichet.bot.subscription.ServiceDialogues;
import io.guichet.domain.audit.Act;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.payment.PaymentId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The dialogues of all features, wired to each other. */
final class Dialogues {

    final Access access;
    final Confirmations confirmations;
    final Acts acts;
    final HomeDialogue home;
    final LinkDialogue link;
    final LanguageDialogue language;
    final InformationDialogue information;
    final InvoiceListDialogue invoiceList;
    final DraftDialogue draft;
    final InvoiceDialogue invoice;
    final EngagementDialogue engagement;
    final ReferenceDialogues references;
    final ExportDialogue export;
    final CreditDialogue credit;
    final CardDialogue card;
    final FundsDialogue funds;
    final PaymentListDialogue payments;
    final StoredCardsDialogue storedCards;
    final StatementDialogue statement;
    final LowCreditDialogue lowCredit;
    final PayoutDialogue payout;
    final ServiceDialogues services;
    final OrderDialogues orders;
    final AccountDialogues accounts;
    final StepUpDialogue stepUp;
    final NoticeTeller notices;

    private final Map<String, Question> questions;

    Dialogues(BotPorts ports) {
        PaymentScreens screens = screens(ports);
        Supplier<PaymentId> paymentIds = ports.paymentIds();
        String publicUrl = ports.publicUrl().toString();
        access = new Access(ports.listSellers(), ports.factor().stepUp());
        confirmations = new Confirmations(ports.pendingActions(), ports.tokens());
        acts = ports.acts();
        stepUp = new StepUpDialogue(ports.factor(), access, confirmations, publicUrl);
        home = home(access, ports);
        link = new LinkDialogue(ports.identity(), home, confirmations, ports.linkPage());
        language = new LanguageDialogue(home);
        information = new InformationDialogue(ports.listSellers(), publicUrl);
        draft = new DraftDialogue(ports.billing().draftInvoice());
        invoiceList = new InvoiceListDialogue(ports.billing().listInvoices(), draft);
        invoice =
                new InvoiceDialogue(ports.billing(), invoiceList, home, confirmations, paymentIds);
        engagement = new EngagementDialogue(ports.billing(), access, invoice);
        export = new ExportDialogue(ports.billing().listInvoices(), home);
        credit = new CreditDialogue(ports.payment(), screens, home, confirmations, paymentIds);
        card = new CardDialogue(ports.payment(), screens, home);
        funds = new FundsDialogue(ports.payment(), card, access, confirmations, paymentIds);
        payments = new PaymentListDialogue(ports.payment().listPayments(), screens, home);
        storedCards = new StoredCardsDialogue(ports.payment().storedCards(), home, confirmations);
        Supplier<UUID> requests = () -> paymentIds.get().value();
        references = references(ports, requests);
        lowCredit = lowCredit(access, ports, confirmations);
        payout = new PayoutDialogue(ports.payment(), home, confirmations, requests);
        statement = statement(ports, confirmations, requests);
        notices = new NoticeTeller(ports.payment().listPayments(), screens);
        services =
                new ServiceDialogues(
                        ports.subscription(), access, home, confirmations, stepUp, requests);
        orders =
                new OrderDialogues(
                        ports.ordering(), home, confirmations, paymentIds, card, screens);
        accounts = new AccountDialogues(ports.account(), access, home, confirmations, requests);
        questions = questions();
    }

    private Map<String, Question> questions() {
        return Stream.of(
                        List.of(funds, engagement, lowCredit, accounts.question()),
                        references.questions(),
                        services.questions())
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableMap(Question::step, it -> it));
    }

    private static HomeDialogue home(Access access, BotPorts ports) {
        return new HomeDialogue(
                access,
                ports.payment().findBalance(),
                ports.findRestrictedMode(),
                ports.linkPage());
    }

    private ReferenceDialogues references(BotPorts ports, Supplier<UUID> requests) {
        return new ReferenceDialogues(
                ports.billing().stateReference(), access, home, confirmations, requests);
    }

    private static LowCreditDialogue lowCredit(
            Access access, BotPorts ports, Confirmations confirmations) {
        return new LowCreditDialogue(
                ports.payment().credit().watch(),
                ports.payment().findBalance(),
                access,
                confirmations);
    }

    private static StatementDialogue statement(
            BotPorts ports, Confirmations confirmations, Supplier<UUID> requests) {
        return new StatementDialogue(
                ports.payment().findBalance(),
                ports.payment().credit().chooseUse(),
                ports.listStatement(),
                confirmations,
                requests);
    }

    private static PaymentScreens screens(BotPorts ports) {
        return new PaymentScreens(ports.payment().findBalance(), ports.payment().showMoneyBack());
    }

    /** The answer to what is not open to the person, who may have a right to something else. */
    Turn closed(Moment moment, long customer) {
        return access.toAny(moment, customer)
                .map(home::notAllowed)
                .orElseGet(() -> home.outOfDate(moment));
    }

    /** Written down as the act of this chat account, in the transaction in which it is done. */
    <T> T audited(Moment moment, long customer, String what, Supplier<T> act) {
        Act.Actor actor =
                new Act.Actor(
                        moment.profile().map(ProfileDetails::profile),
                        Optional.empty(),
                        Optional.of(moment.user()),
                        false);
        Optional<CustomerNumber> whose =
                customer > 0 ? Optional.of(new CustomerNumber(customer)) : Optional.empty();
        acts.begin(new Act(actor, whose, "chat " + what, ""), "");
        try {
            return act.get();
        } finally {
            acts.end();
        }
    }

    /** The question that waits at a step, if any does. */
    Optional<Question> question(String step) {
        return Optional.ofNullable(questions.get(step));
    }
}
