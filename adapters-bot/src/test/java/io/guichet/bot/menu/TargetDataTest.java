package io.guichet.bot.menu;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.query.InvoicePosition;
import io.guichet.application.payment.query.ListPayments.PaymentPosition;
import io.guichet.application.subscription.query.ListServices.ServicePosition;
import io.guichet.bot.menu.InvoiceView.Choice;
import io.guichet.domain.account.AccountName;
import io.guichet.domain.billing.BuyerReference;
import io.guichet.domain.billing.DocumentReference;
import io.guichet.domain.billing.OrderNumber;
import io.guichet.domain.catalog.BillingPeriod;
import io.guichet.domain.catalog.PlanCode;
import io.guichet.domain.identity.Language;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.payment.StoredCardId;
import io.guichet.domain.subscription.RenewalMode;
import io.guichet.domain.subscription.ServiceId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

class TargetDataTest {

    private static final long LARGEST = Long.MAX_VALUE;
    private static final InvoiceView VIEW =
            new InvoiceView(Choice.CREDIT_NOTES, InvoiceView.LAST_YEAR - 1);
    private static final DocumentReference LONGEST = new DocumentReference("Z".repeat(35));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(-1, -1));
    private static final ServiceId SERVICE = new ServiceId(new UUID(-1, -1));
    private static final PlanMark PLAN = PlanMark.of(new PlanCode("z".repeat(40)));
    private static final int PAGE = Target.LAST_PAGE;

    static Stream<Target> largest() {
        return Stream.of(largestOfAll(), largestOfLedger(), largestOfTheRest())
                .flatMap(targets -> targets);
    }

    private static Stream<Target> largestOfLedger() {
        return Stream.of(
                LedgerTarget.Statement.whole(LARGEST),
                LedgerTarget.Statement.of(LARGEST, InvoiceView.LAST_YEAR),
                new LedgerTarget.Years(LARGEST, PAGE),
                new LedgerTarget.LowCredit(LARGEST, true),
                new LedgerTarget.PayOut(LARGEST),
                new LedgerTarget.Draft(LARGEST, PAGE),
                new LedgerTarget.BillingDay(LARGEST, 31),
                new LedgerTarget.OtherBillingDay(LARGEST),
                new LedgerTarget.References(LARGEST, PAGE),
                new LedgerTarget.Reference(LARGEST, new UUID(-1, -1)),
                new LedgerTarget.NewReference(LARGEST, BuyerReference.Kind.PURCHASE_ORDER),
                new LedgerTarget.NewReference(LARGEST, BuyerReference.Kind.INTERNAL_REFERENCE),
                new LedgerTarget.ReferenceEnd(LARGEST, new UUID(-1, -1)),
                new LedgerTarget.ReferenceRemoval(LARGEST, new UUID(-1, -1)));
    }

    private static Stream<Target> largestOfTheRest() {
        return Stream.of(
                new Target.EngagementNumber(LARGEST, LONGEST),
                new ServiceTarget.Services(LARGEST, Optional.empty()),
                new ServiceTarget.Services(
                        LARGEST,
                        Optional.of(
                                new ServicePosition(LocalDate.of(3000, 1, 1), new UUID(-1, -1)))),
                new ServiceTarget.Service(LARGEST, SERVICE),
                new ServiceTarget.Plans(LARGEST, SERVICE, PAGE),
                new ServiceTarget.Periods(LARGEST, SERVICE, PLAN),
                new ServiceTarget.ChangePreview(LARGEST, SERVICE, PLAN, new BillingPeriod(36)),
                new ServiceTarget.ChangePreview(
                        LARGEST, SERVICE, PLAN, new BillingPeriod(36), true),
                new ServiceTarget.EarlyRenewal(LARGEST, SERVICE),
                new ServiceTarget.LateRenewal(LARGEST, SERVICE),
                new ServiceTarget.RenewalQuestion(LARGEST, SERVICE, RenewalMode.AUTOMATIC),
                new ServiceTarget.Ending(LARGEST, SERVICE),
                new ServiceTarget.Reasons(LARGEST, SERVICE, true),
                new ServiceTarget.OwnReason(LARGEST, SERVICE, false),
                new OrderTarget.Orders(LARGEST, Long.MAX_VALUE),
                new OrderTarget.Order(LARGEST, new OrderNumber(Long.MAX_VALUE)),
                new OrderTarget.Paper(LARGEST, new OrderNumber(Long.MAX_VALUE)),
                new OrderTarget.Question(
                        LARGEST, new OrderNumber(Long.MAX_VALUE), OrderTarget.Act.WITHDRAW),
                new AccountTarget.Accounts(LARGEST, PAGE),
                new AccountTarget.Account(LARGEST, new AccountName("a".repeat(30))),
                new AccountTarget.Transfer(LARGEST, new AccountName("a".repeat(30))),
                new AccountTarget.Offers(LARGEST, PAGE),
                new AccountTarget.Offer(LARGEST, new UUID(-1, -1)),
                new ServiceTarget.EndingPreview(LARGEST, SERVICE, true, 4),
                new Target.Keypad("_".repeat(21) + "w", "987654"));
    }

    private static Stream<Target> largestOfAll() {
        InvoicePosition position = new InvoicePosition(LocalDate.of(3000, 1, 1), LONGEST);
        return Stream.of(
                new Target.Home(LARGEST),
                new Target.More(LARGEST),
                new Target.Invoices(LARGEST, VIEW, PAGE, Optional.of(position)),
                new Target.Invoices(LARGEST, VIEW, PAGE, Optional.empty()),
                new Target.Filters(LARGEST, VIEW),
                new Target.Years(LARGEST, VIEW, PAGE),
                new Target.Invoice(LARGEST, VIEW, PAGE, LONGEST),
                new Target.InvoicePdf(LARGEST, LONGEST),
                new Target.CreditPreview(LARGEST, LONGEST),
                new Target.CardStatus(LARGEST, PAYMENT),
                new Target.Payments(LARGEST, Optional.empty()),
                new Target.Payments(
                        LARGEST,
                        Optional.of(
                                new PaymentPosition(
                                        Instant.parse("9999-12-31T23:59:59.999999Z"),
                                        new UUID(-1, -1)))),
                new Target.PaymentDetail(LARGEST, PAYMENT),
                new Target.ReceiptPdf(LARGEST, PAYMENT),
                new Target.Cards(LARGEST),
                new Target.Card(LARGEST, new StoredCardId(new UUID(-1, -1))),
                new Target.Balance(LARGEST),
                new Target.Funds(LARGEST),
                new Target.OtherAmount(LARGEST),
                new Target.Export(LARGEST),
                new Target.ArchiveYears(LARGEST, PAGE),
                new Target.Archive(LARGEST, InvoiceView.LAST_YEAR),
                new Target.Table(LARGEST),
                new Target.Accounts(LARGEST, PAGE),
                new Target.UseAccount(LARGEST),
                new Target.Languages(LARGEST),
                new Target.UseLanguage(LARGEST, Language.FR),
                new Target.Help(LARGEST),
                new Target.UnlinkQuestion(LARGEST),
                new Target.Confirm("_".repeat(21) + "w"));
    }

    @ParameterizedTest
    @MethodSource("largest")
    void the_largest_data_fit_into_a_button_and_read_back(Target target) {
        assertThat(target.data().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(TargetData.read(target.data())).contains(target);
    }

    @Test
    void every_kind_of_target_was_tried_at_its_largest() {
        List<Class<?>> tried = largest().<Class<?>>map(Target::getClass).distinct().toList();

        assertThat(tried).containsExactlyInAnyOrderElementsOf(kinds(Target.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> of) {
        return of.isInterface()
                ? Stream.of(of.getPermittedSubclasses()).flatMap(TargetDataTest::kinds)
                : Stream.of(of);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "h",
                "h:",
                "h:-1",
                "h:+1",
                "h:01",
                "h:A",
                "h:1:",
                "h:1:x",
                "x:1",
                "H:1",
                "h:zzzzzzzzzzzzzz",
                "h:1y2p0ij32e8e8",
                "h: 1",
                "h:1 ",
                "m:1\n",
                "il:1",
                "il:1:",
                "il:1:a",
                "il:1:a0000",
                "il:1:x0001",
                "il:1:a00-1",
                "il:1:a0001x",
                "il:1:a00010000",
                "iv:1:a0001",
                "iv:1:a0001<b>",
                "iv:1:a0001F 1",
                "ip:1",
                "ip:1:",
                "ip:1:a:b",
                "ip:1:../../etc/passwd",
                "ip:1:été",
                "pc:1:%00",
                "ck:1:short",
                "ck:1:!!!!!!!!!!!!!!!!!!!!!!",
                "rp:1:AAAAAAAAAAAAAAAAAAAAAB",
                "st:1",
                "st:1:-5",
                "st:1:5:0",
                "st:1:5:zzz",
                "st:1:5:",
                "ly:1:0",
                "lc:1:2",
                "br:1:0",
                "bn:1:x",
                "bv:1:short",
                "ez:1:0",
                "ez:1:zzzz",
                "ey:1:0",
                "ac:1:zzz",
                "ls:1:de",
                "ls:1:french",
                "do",
                "do:",
                "do:x",
                "do:1:aaaaaaaaaaaaaaaaaaaaaa",
                "do:aaaaaaaaaaaaaaaaaaaaaaa",
                "do:aaaaaaaaaaaaaaaaaaaaa'",
                "pl:1:x",
                "pl:1:1:x",
                "pl:1::AAAAAAAAAAAAAAAAAAAAAA",
                "null",
                "{}",
                "h:1;drop table",
                "as:",
                "as:x:y:z",
                "sl:1:",
                "sl:1:x",
                "sv:1",
                "sv:1:short",
                "sp:1:AAAAAAAAAAAAAAAAAAAAAA",
                "sp:1:AAAAAAAAAAAAAAAAAAAAAA0",
                "sc:1:AAAAAAAAAAAAAAAAAAAAAA======1",
                "sc:1:AAAAAAAAAAAAAAAAAAAAAAabcdef2",
                "sc:1:AAAAAAAAAAAAAAAAAAAAAAabcdef",
                "sr:1:AAAAAAAAAAAAAAAAAAAAAA2",
                "sz:1:AAAAAAAAAAAAAAAAAAAAAA1",
                "sz:1:AAAAAAAAAAAAAAAAAAAAAA1-",
                "ol:1",
                "ol:1:-1",
                "ov:1:0",
                "oq:1:",
                "oq:1:p",
                "oq:1:x1"
            })
    void what_no_button_carries_leads_nowhere(String data) {
        assertThat(TargetData.read(data)).isEmpty();
    }

    @Test
    void noise_leads_nowhere_or_to_what_it_spells() {
        Random random = new Random(20_261_120);
        List<String> seeds = largest().map(Target::data).toList();
        for (int round = 0; round < 50_000; round++) {
            String data = mutated(seeds.get(random.nextInt(seeds.size())), random);

            Optional<Target> read = TargetData.read(data);

            assertThat(read.map(Target::data).orElse(data)).isEqualTo(data);
        }
    }

    private static String mutated(String seed, Random random) {
        StringBuilder data = new StringBuilder(seed);
        for (int change = random.nextInt(4); change >= 0; change--) {
            int at = random.nextInt(data.length() + 1);
            char letter =
                    (char)
                            (random.nextInt(20) == 0
                                    ? random.nextInt(0x3000)
                                    : 32 + random.nextInt(95));
            switch (random.nextInt(3)) {
                case 0 -> data.insert(at, letter);
                case 1 -> data.delete(at, Math.min(data.length(), at + 1 + random.nextInt(3)));
                default ->
                        data.replace(at, Math.min(data.length(), at + 1), String.valueOf(letter));
            }
        }
        return data.toString();
    }
}
