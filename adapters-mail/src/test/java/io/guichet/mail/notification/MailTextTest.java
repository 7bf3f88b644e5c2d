package io.guichet.mail.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guichet.application.notification.Notice;
import io.guichet.application.notification.Notice.Kind;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MailTextTest {

    @Test
    void an_issued_invoice_tells_how_much_and_until_when() {
        MailText mail = mail(Language.FR, Notices.of(Kind.INVOICE_ISSUED));

        assertThat(mail.subject())
                .isEqualTo(
                        "Facture FR00000042\u00a0: 1\u00a0379,00\u00a0€, à régler au plus tard le "
                                + "1er\u00a0avril\u00a02026");
        assertThat(new MailBody(mail).plain())
                .startsWith("Bonjour Atelier Lumière,\n\nVotre facture FR00000042 de 1\u00a0379,00")
                .contains("durée limitée\u00a0:\nhttps://guichet.example\n")
                .endsWith(
                        "-- \nHébergeur du Midi\nCe message a été envoyé automatiquement. "
                                + "Pour nous écrire\u00a0: contact@midi.example\n");
    }

    @Test
    void it_tells_so_in_english_to_who_reads_english() {
        MailText mail = mail(Language.EN, Notices.of(Kind.INVOICE_ISSUED));

        assertThat(mail.subject())
                .isEqualTo("Invoice FR00000042: €1,379.00, to be paid by 1\u00a0April\u00a02026");
    }

    @Test
    void a_consumer_sees_in_a_frame_until_when_he_can_refuse_a_renewal() {
        Notice notice = Notices.renewsByLaw();

        assertThat(mail(Language.FR, notice).subject()).contains("vous pouvez refuser");
        assertThat(plain(Language.FR, notice))
                .contains("tacite reconduction le 1er\u00a0janvier\u00a02027", "L215-1")
                .contains(
                        "===\nDate limite de non-reconduction\u00a0: 31\u00a0décembre\u00a02026\n==");
        assertThat(new MailBody(mail(Language.EN, notice)).html())
                .contains("font-weight:bold\">Last day to refuse the renewal: 31\u00a0December")
                .doesNotContain("[!]");
        assertThat(plain(Language.EN, Notices.of(Kind.SERVICE_RENEWS_SOON)))
                .doesNotContain("Last day to refuse");
    }

    @Test
    void what_staff_cancelled_is_not_said_to_be_the_customers_act() {
        assertThat(plain(Language.EN, Notices.of(Kind.SERVICE_CANCELLED)))
                .contains("We have received your cancellation of shop, blog", "later periods")
                .doesNotContain("L215-1");
        assertThat(plain(Language.EN, Notices.cancelledByStaff()))
                .contains("We have cancelled shop, blog for you", "takes effect on 1\u00a0April")
                .doesNotContain("your cancellation");
        Notice kept = Notices.of(Kind.SERVICE_KEPT);
        assertThat(plain(Language.FR, kept)).contains("ne vaut plus").doesNotContain("pour vous");
        assertThat(plain(Language.FR, Notices.but(kept, Map.of("byStaff", "true"))))
                .contains("Nous avons annulé pour vous la résiliation de shop, blog");
    }

    @Test
    void what_a_bank_collects_of_a_period_that_was_cancelled_is_said_as_well() {
        Map<String, String> debited = Map.of("debited", "12.00");

        assertThat(plain(Language.EN, Notices.but(Notices.of(Kind.SERVICE_CANCELLED), debited)))
                .containsSubsequence(
                        "We have received your cancellation of shop, blog",
                        "Your bank is already collecting €12.00 of what is credited",
                        "Please keep this message");
        assertThat(plain(Language.FR, Notices.but(Notices.cancelledByStaff(), debited)))
                .contains("Nous avons résilié shop, blog pour vous")
                .contains("Votre banque prélève déjà 12,00\u00a0€");
    }

    @Test
    void what_an_end_gives_back_is_said_with_the_way_to_have_it_paid() {
        Notice own = Notices.but(Notices.of(Kind.SERVICE_CANCELLED), Map.of("amount", "31.20"));
        Notice staffs = Notices.but(Notices.cancelledByStaff(), Map.of("amount", "31.20"));

        assertThat(plain(Language.FR, own))
                .contains("un avoir de 31,20\u00a0€", "30,00\u00a0€ retourne sur votre carte")
                .contains("1,20\u00a0€ s’ajoute à votre crédit", "au plus tard le 20\u00a0mars")
                .contains("son IBAN à contact@midi.example", "prouve votre résiliation");
        assertThat(plain(Language.EN, own))
                .contains("We have received your cancellation of shop, blog")
                .contains("by 20\u00a0March", "IBAN at contact@midi.example");
        assertThat(plain(Language.EN, staffs))
                .contains("We have cancelled shop, blog for you", "credited with")
                .doesNotContain("your cancellation");
        assertThat(plain(Language.FR, staffs)).contains("Si vous ne vouliez pas");
    }

    @Test
    void a_corrective_invoice_tells_what_it_replaces() {
        assertThat(mail(Language.FR, Notices.corrective()).subject())
                .startsWith("Facture rectificative FR00000042")
                .endsWith("à la place de FR00000041");
        assertThat(plain(Language.EN, Notices.corrective()))
                .contains("It cancels and replaces invoice FR00000041");
    }

    @Test
    void what_was_paid_before_is_not_asked_for() {
        assertThat(mail(Language.FR, Notices.paidBefore(Notices.of(Kind.INVOICE_ISSUED))).subject())
                .startsWith("Facture FR00000042")
                .endsWith("déjà réglée");
        assertThat(plain(Language.EN, Notices.paidBefore(Notices.of(Kind.INVOICE_ISSUED))))
                .contains("It is paid in full")
                .doesNotContain("to be paid");
        assertThat(plain(Language.EN, Notices.paidBefore(Notices.corrective())))
                .contains("It cancels and replaces invoice FR00000041")
                .contains("It is paid in full")
                .doesNotContain("to be paid");
    }

    @Test
    void a_payment_tells_what_it_settled() {
        assertThat(plain(Language.EN, Notices.of(Kind.PAYMENT_RECEIVED)))
                .contains("your payment of €1,500.00 by bank transfer")
                .contains("It settles: FR00000042, FR00000043.")
                .contains("The receipt FRR00000007");
    }

    @Test
    void a_payment_that_settled_nothing_was_added_to_the_credit() {
        assertThat(plain(Language.EN, Notices.paid("")))
                .contains("It was added to your prepaid credit.")
                .doesNotContain("settles");
    }

    @Test
    void what_was_too_much_will_be_sent_back_and_is_no_credit() {
        assertThat(plain(Language.EN, Notices.paid("FR00000042", "15.00")))
                .contains("It settles: FR00000042.")
                .contains("too much by €15.00, which we will send back to your account");
        assertThat(plain(Language.EN, Notices.paid("", "1500.00")))
                .contains("too much by €1,500.00, which we will send back")
                .doesNotContain("credit");
        assertThat(plain(Language.FR, Notices.paid("FR00000042", "15.00")))
                .contains("de trop, que nous vous renverrons sur votre compte");
    }

    @Test
    void a_released_card_was_not_charged() {
        assertThat(plain(Language.EN, Notices.of(Kind.PAYMENT_RELEASED)))
                .contains("Invoice FR00000042 had been settled")
                .contains("CHF\u00a030.00");
        assertThat(plain(Language.FR, Notices.released(""))).doesNotContain("facture  ");
    }

    @Test
    void a_card_that_could_not_be_charged_leaves_the_invoice_to_be_paid() {
        assertThat(plain(Language.EN, Notices.released("FR00000042", "true")))
                .contains("authorised for invoice FR00000042 could not be collected")
                .contains("still to be paid");
        assertThat(plain(Language.FR, Notices.released("FR00000042", "true")))
                .contains("reste à payer");
    }

    @Test
    void a_payment_that_was_taken_back_names_what_is_owed_again() {
        assertThat(plain(Language.EN, Notices.of(Kind.PAYMENT_REVERSED)))
                .contains("payment of €1,500.00 by card was taken back")
                .contains("to be paid again: FR00000042, FR00000043.");
        assertThat(plain(Language.FR, Notices.reversed("BOUNCED", "")))
                .contains("déduit de votre crédit prépayé");
    }

    @Test
    void a_payment_that_never_was_blames_no_bank() {
        for (String invoices : List.of("", "FR00000042")) {
            assertThat(plain(Language.EN, Notices.reversed("RECORDED_IN_ERROR", invoices)))
                    .contains("by mistake")
                    .doesNotContain("bank.");
        }
    }

    @Test
    void a_kept_card_that_was_not_charged_says_what_to_do() {
        assertThat(plain(Language.EN, Notices.captureRefused("false")))
                .contains("card ending in 4242 was refused for €30.00 of invoice FR00000042");
        assertThat(plain(Language.EN, Notices.captureRefused("true")))
                .contains("Your bank wants you to confirm");
    }

    @Test
    void a_deposit_that_is_held_up_says_what_is_missing() {
        assertThat(plain(Language.FR, Notices.depositHeld("ENGAGEMENT_NUMBER_NEEDED")))
                .contains("numéro d’engagement sur chaque facture", "FR00000042", "Chorus Pro");
        assertThat(plain(Language.EN, Notices.depositHeld("SERVICE_CODE_NEEDED")))
                .contains("which service pays");
        assertThat(
                        plain(
                                Language.EN,
                                Notices.depositHeld("SERVICE_CODE_OR_ENGAGEMENT_NUMBER_NEEDED")))
                .contains("one of the two");
    }

    @Test
    void a_refund_says_where_the_money_went() {
        assertThat(plain(Language.EN, Notices.of(Kind.REFUNDED)))
                .contains("a refund of €12.50 by card");
        assertThat(plain(Language.EN, Notices.refund(Kind.REFUNDED, "CREDIT")))
                .contains("back to your prepaid credit");
        assertThat(plain(Language.EN, Notices.refund(Kind.REFUND_REFUSED, "BANK_TRANSFER")))
                .contains("by bank transfer was not carried out")
                .contains("in your prepaid credit again");
    }

    @Test
    void whoever_does_not_pay_reads_what_is_open_and_what_stopped() {
        assertThat(plain(Language.EN, Notices.of(Kind.PAYMENT_REMINDER)))
                .contains("€12.50 is still to be paid on invoice FR00000042");
        assertThat(plain(Language.EN, Notices.of(Kind.SERVICE_SUSPENDED)))
                .contains("suspended: site-1, site-2");
        assertThat(plain(Language.FR, Notices.of(Kind.SERVICE_TERMINATED)))
                .contains("mis fin à\u00a0: site-1, site-2");
    }

    @Test
    void whose_card_will_be_charged_is_not_asked_to_pay() {
        Notice charged = reminder(Map.of("chargedOn", "2026-03-30", "card", "4242"));

        assertThat(plain(Language.EN, charged))
                .contains("nothing you have to do", "€12.50", "on 30\u00a0March\u00a02026")
                .doesNotContain("still to be paid");
        assertThat(plain(Language.FR, charged))
                .contains("rien à faire", "finissant par 4242 le 30\u00a0mars\u00a02026");
    }

    @Test
    void nor_is_whose_account_will_be_debited() {
        Notice debited = reminder(Map.of("announcedOn", "2026-03-30"));

        assertThat(plain(Language.EN, debited))
                .contains("debited by your mandate", "On 30\u00a0March\u00a02026 we tell you")
                .doesNotContain("still to be paid");
        assertThat(plain(Language.FR, debited))
                .contains("par votre mandat", "Le 30\u00a0mars\u00a02026, nous vous dirons");
    }

    private static Notice reminder(Map<String, String> charge) {
        Notice asked = Notices.of(Kind.PAYMENT_REMINDER);
        Map<String, String> facts = new HashMap<>(asked.facts());
        facts.putAll(charge);
        return new Notice(asked.key(), asked.kind(), asked.customer(), facts);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_notice_can_be_told_in_every_language(Kind kind) {
        assumeTrue(kind.isMailed());
        for (Language language : Language.values()) {
            MailText mail = mail(language, Notices.of(kind));

            assertThat(mail.subject()).isNotBlank().doesNotContain("{", "}");
            assertThat(new MailBody(mail).plain()).doesNotContain("{", "}");
            assertThat(new MailBody(mail).html())
                    .contains("<html lang=\"" + language.tag() + "\">")
                    .contains("href=\"https://guichet.example\"");
        }
    }

    @Test
    void a_name_stays_a_name() {
        MailText mail = mail(Language.EN, Notices.linked("<b>Eve</b>\r\n\r\n{sellerEmail} $1"));

        assertThat(new MailBody(mail).plain())
                .contains("The chat of “<b>Eve</b> {sellerEmail} $1” is now linked");
        assertThat(new MailBody(mail).html())
                .contains("&lt;b&gt;Eve&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    private static String plain(Language language, Notice notice) {
        return new MailBody(mail(language, notice)).plain();
    }

    private static MailText mail(Language language, Notice notice) {
        return MailText.of(
                notice,
                Notices.customer(language, "Atelier Lumière", "compta@atelier.example"),
                Notices.SELLER,
                URI.create("https://guichet.example"));
    }
}
