package io.guichet.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

/** The three ways to do business, each from the order to the end, over REST and by the clock. */
class TimetablesIT extends SystemTest {

    @Test
    void prepaid_invoices_at_once_reminds_suspends_after_thirty_days_and_deletes_after_thirty() {
        Hoster hoster = Hoster.opens("prepaid", "ITP");
        hoster.beginsALongMonth();
        Client late = hoster.client();
        LocalDate issued = Hoster.today();
        late.orders();
        late.isTold("Invoice");
        assertThat(late.balance()).contains("\"balance\":{\"amount\":\"-12.00\"");
        Client inTime = hoster.client();
        inTime.transfers("20.00", "");
        inTime.orders();
        assertThat(inTime.latestInvoice().getString("status")).isEqualTo("paid");
        assertThat(inTime.balance()).contains("\"balance\":{\"amount\":\"8.00\"");
        inTime.isTold("Payment", "Invoice", "Payment");

        hoster.playsUpTo(issued.plusDays(10), late);
        late.isTold("Invoice", "Reminder");
        hoster.playsUpTo(issued.plusDays(20), late);
        late.isTold("Invoice", "Reminder", "Reminder");
        hoster.playsUpTo(issued.plusDays(27), late);
        late.isTold("Invoice", "Reminder", "Reminder", "Reminder");
        hoster.playsUpTo(issued.plusDays(30), late);
        late.isTold("Invoice", "Reminder", "Reminder", "Reminder");
        assertThat(late.serviceState()).isEqualTo("active");
        hoster.plays(issued.plusDays(31));
        late.isTold("Invoice", "Reminder", "Reminder", "Reminder", "Services");
        assertThat(late.serviceState()).isEqualTo("suspended");
        assertThat(inTime.serviceState()).isEqualTo("active");

        hoster.playsUpTo(issued.plusDays(61), late);

        late.isTold("Invoice", "Reminder", "Reminder", "Reminder", "Services", "Services");
        assertThat(late.serviceState()).isEqualTo("deleted");
    }

    @Test
    void an_order_waits_for_its_money_and_debts_are_settled_by_one_order_of_their_own() {
        Hoster hoster = Hoster.opens("order", "ITO");
        Client client = hoster.client();
        JsonObject order = client.orders();
        assertThat(order.getString("state")).isEqualTo("not_paid");
        JsonObject forgotten = client.orders();
        client.transfers("12.00", "");
        client.paysFromCredit(order.getString("number"));
        assertThat(client.order(order.getString("number")).getString("state"))
                .isEqualTo("delivered");
        client.isTold("Payment", "Invoice", "Payment");
        LocalDate due = client.paidUntil();

        hoster.plays(Hoster.today().plusDays(2));
        Await.untilTrue(
                "the expiry",
                () ->
                        client.order(forgotten.getString("number"))
                                .getString("state")
                                .equals("cancelled"));
        client.isTold("Payment", "Invoice", "Payment", "Order");

        hoster.playsUpTo(due, client);
        client.isTold("Payment", "Invoice", "Payment", "Order", "Invoice");
        hoster.playsUpTo(due.plusDays(3), client);
        client.isTold("Payment", "Invoice", "Payment", "Order", "Invoice", "Reminder");
        hoster.playsUpTo(due.plusDays(7), client);
        assertThat(client.serviceState()).isEqualTo("active");
        hoster.plays(due.plusDays(8));
        client.isTold("Payment", "Invoice", "Payment", "Order", "Invoice", "Reminder", "Services");
        assertThat(client.serviceState()).isEqualTo("suspended");

        JsonObject settlement = client.settles();
        assertThat(settlement.getJsonObject("total").getString("amount")).isEqualTo("12.00");
        Checkout.pay(client.paysByCard(settlement.getString("number")), Checkout.SUCCEEDS);

        Await.untilTrue(
                "the payment", () -> client.latestInvoice().getString("status").equals("paid"));
        Await.untilTrue("the service", () -> client.serviceState().equals("active"));
    }

    @Test
    void a_consumer_withdraws_from_an_order_for_fourteen_days_and_pays_for_those_he_used() {
        Hoster hoster = Hoster.opens("order", "ITW");
        hoster.beginsALongMonth();
        LocalDate ordered = Hoster.today();
        Client client = hoster.client();
        String order = client.buysAtOnce();
        Client late = hoster.client();
        String kept = late.buysAtOnce();
        assertThat(client.order(order).getString("withdrawable_until"))
                .startsWith(ordered.plusDays(14).toString());

        hoster.playsUpTo(ordered.plusDays(10), client);
        JsonObject offer = client.withdraws(order, "{}", 200);
        assertThat(offer.getString("confirm_label")).isEqualTo("Confirmer la rétractation");
        assertThat(amount(offer, "credited")).isEqualTo("8.12");
        assertThat(client.order(order).getString("state")).isEqualTo("delivered");
        assertThat(client.serviceState()).isEqualTo("active");

        JsonObject done = client.withdraws(order, "{\"confirm\":true}", 200);

        assertThat(amount(done, "credited")).isEqualTo("8.12");
        assertThat(done.getString("refund_by")).isEqualTo(ordered.plusDays(24).toString());
        assertThat(done.getString("withdrawn_at")).startsWith(ordered.plusDays(10).toString());
        assertThat(done.getJsonArray("credit_notes")).hasSize(1);
        assertThat(client.order(order).getString("state")).isEqualTo("withdrawn");
        assertThat(client.serviceState()).isEqualTo("terminated");
        assertThat(client.balance()).contains("\"balance\":{\"amount\":\"8.12\"");
        Await.untilTrue("the letter", () -> client.mails().contains("Acknowledgment"));

        hoster.playsUpTo(ordered.plusDays(15), late);
        assertThat(late.withdraws(kept, "{\"confirm\":true}", 422).getString("code"))
                .isEqualTo("withdrawal-too-late");
        assertThat(late.serviceState()).isEqualTo("active");
    }

    private static String amount(JsonObject shown, String of) {
        return shown.getJsonObject(of).getString("amount");
    }

    @Test
    void invoice_bills_fourteen_days_ahead_reminds_around_the_due_date_and_terminates() {
        Hoster hoster = Hoster.opens("invoice", "ITI");
        Client client = hoster.client();
        String first = client.orders().getString("invoice");
        client.transfers("12.00", "\"%s\"".formatted(first));
        client.isTold("Invoice", "Payment");
        LocalDate due = client.paidUntil();

        hoster.playsUpTo(due.minusDays(14), client);
        client.isTold("Invoice", "Payment", "Invoice");
        assertThat(client.latestInvoice().getString("due_on")).isEqualTo(due.toString());
        hoster.playsUpTo(due.minusDays(4), client);
        client.isTold("Invoice", "Payment", "Invoice", "Reminder");
        hoster.playsUpTo(due.plusDays(1), client);
        client.isTold("Invoice", "Payment", "Invoice", "Reminder", "Reminder");
        hoster.plays(due.plusDays(2));
        client.isTold("Invoice", "Payment", "Invoice", "Reminder", "Reminder", "Reminder");
        assertThat(client.latestInvoice().getString("status")).isEqualTo("unpaid");
        hoster.playsUpTo(due.plusDays(5), client);
        client.isTold(
                "Invoice", "Payment", "Invoice", "Reminder", "Reminder", "Reminder", "Services");
        assertThat(client.serviceState()).isEqualTo("suspended");

        hoster.playsUpTo(due.plusDays(35), client);

        assertThat(client.serviceState()).isEqualTo("terminated");
        client.isTold(
                "Invoice",
                "Payment",
                "Invoice",
                "Reminder",
                "Reminder",
                "Reminder",
                "Services",
                "Services");
    }

    @Test
    void invoice_takes_kept_cards_the_day_before_and_businesses_owe_for_being_late() {
        Hoster hoster = Hoster.opens("invoice", "ITB");
        Client kept = hoster.business();
        kept.paysAndKeepsCard(kept.orders().getString("invoice"));
        kept.isTold("Invoice", "Payment");
        Client late = hoster.business();
        late.transfers("12.00", "\"%s\"".formatted(late.orders().getString("invoice")));
        late.isTold("Invoice", "Payment");
        LocalDate due = late.paidUntil();

        hoster.playsUpTo(due.minusDays(14), late);
        late.isTold("Invoice", "Payment", "Invoice");
        kept.isTold("Invoice", "Payment", "Invoice");
        hoster.playsUpTo(due.minusDays(4), kept);
        kept.isTold("Invoice", "Payment", "Invoice", "Your");
        hoster.playsUpTo(due.minusDays(1), kept);
        kept.isTold("Invoice", "Payment", "Invoice", "Your", "Payment");
        assertThat(kept.latestInvoice().getString("status")).isEqualTo("paid");
        late.isTold("Invoice", "Payment", "Invoice", "Reminder");

        hoster.playsUpTo(due.plusDays(1), late);

        late.isTold("Invoice", "Payment", "Invoice", "Reminder", "Reminder", "Invoice");
        JsonObject fee = late.latestInvoice();
        assertThat(fee.getJsonObject("gross").getString("amount")).isEqualTo("40.00");
        assertThat(fee.getString("status")).isEqualTo("unpaid");
        assertThat(late.balance()).contains("\"balance\":{\"amount\":\"-52.00\"");
        kept.isTold("Invoice", "Payment", "Invoice", "Your", "Payment");
        assertThat(kept.serviceState()).isEqualTo("active");
    }
}
