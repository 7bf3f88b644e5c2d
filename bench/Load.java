import io.guichet.application.identity.AccessToken;
import io.guichet.application.identity.Caller.Role;
import io.guichet.application.identity.port.Profiles.Profile;
import io.guichet.application.ordering.*;
import io.guichet.application.payment.*;
import io.guichet.commands.Standalone;
import io.guichet.commands.demo.Office;
import io.guichet.domain.catalog.*;
import io.guichet.domain.identity.*;
import io.guichet.domain.money.Money;
import io.guichet.domain.payment.PaymentId;
import io.guichet.domain.shared.Sha256;

import java.time.*;
import java.time.temporal.ChronoUnit;
import java.util.*;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Orders a year of invoices through the use cases. Usage: see load.sh. */
final class Load {

    private static final int BATCH = 50;
    private static final int FIRST = 200_000;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final SellerCode SELLER = new SellerCode("bench");
    private static final PlanCode PLAN = new PlanCode("bench-hosting");
    private static final PostalAddress ADDRESS =
            new PostalAddress("1 rue du Banc", "", "75011", "Paris", "FR");

    private final Office office;
    private final String token;

    private Load(Office office, String token) {
        this.office = office;
        this.token = token;
    }

    public static void main(String[] args) {
        Map<String, String> env = System.getenv();
        Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS);
        Logger.getLogger("org.hibernate").setLevel(Level.SEVERE);
        try (Standalone product =
                new Standalone(
                        env.get("GUICHET_DB_URL"),
                        env.get("GUICHET_DB_USER"),
                        env.get("GUICHET_DB_PASSWORD"))) {
            Load load = new Load(product.office(now), args[3]);
            load.run(
                    now.minus(YEAR),
                    Integer.parseInt(args[0]),
                    Integer.parseInt(args[1]),
                    Integer.parseInt(args[2]));
        }
    }

    private void run(Instant begin, int customers, int each, int biggest) {
        office.time().travelTo(begin);
        office.enter(this::enterSeller);
        for (int number = 0; number <= customers; number++) {
            int customer = FIRST + number;
            office.enter(() -> enterCustomer(customer));
        }
        long total = (long) customers * each + biggest;
        for (long done = 0; done < total; done += BATCH) {
            long from = done;
            office.time().travelTo(begin.plusSeconds(YEAR.toSeconds() * from / total));
            office.enter(
                    () -> {
                        for (long i = from; i < Math.min(from + BATCH, total); i++) {
                            boolean big = biggest * (i + 1) / total > biggest * i / total;
                            order(big ? FIRST : (int) (FIRST + 1 + i % customers), i);
                        }
                    });
        }
        System.out.println(total + " invoices of " + (customers + 1) + " customers");
    }

    private void enterSeller() {
        if (office.stores().sellers().find(SELLER).isPresent()) {
            return;
        }
        Currency euro = Currency.getInstance("EUR");
        ZoneId zone = ZoneId.of("Europe/Paris");
        String iban = "FR7630006000011234567890189";
        String email = "bench@bench.example";
        office.stores()
                .sellers()
                .add(
                        new Seller(
                                SELLER,
                                party("Bench SAS"),
                                email,
                                iban,
                                "AGRIFRPP",
                                euro,
                                zone,
                                "BN"));
        LocalDate always = LocalDate.of(2020, 1, 1);
        Money price = Money.euros("20.00");
        BillingPeriod month = BillingPeriod.parse("P1M");
        PlanPrice listed = new PlanPrice(PLAN, month, price, TaxBasis.NET, always, LocalDate.MAX);
        Map<Language, String> names = Map.of(Language.FR, "Hébergement", Language.EN, "Hosting");
        Plan plan =
                new Plan(
                        PLAN,
                        SELLER,
                        PlanRules.of(PlanFamily.PUBLIC_CLOUD),
                        names,
                        Map.of(),
                        List.of(listed));
        office.stores().plans().add(plan);
    }

    /** With a profile, a token made from the given one, and more credit than he will need. */
    private void enterCustomer(int number) {
        CustomerNumber customer = new CustomerNumber(number);
        if (office.stores().customers().find(customer).isPresent()) {
            return;
        }
        String email = number + "@bench.example";
        Party party = party("Client " + number);
        office.stores().customers().add(new Customer(customer, SELLER, party, email, Language.FR));
        ProfileId id = new ProfileId(UUID.randomUUID());
        office.stores()
                .profiles()
                .add(new Profile(id, "Client", email, Language.FR, Role.CUSTOMER));
        office.stores().profiles().grant(id, customer);
        String hash = Sha256.hex(token + number);
        Instant now = Instant.now();
        office.stores().tokens().add(hash, AccessToken.whole(id, "bench", now, now.plus(YEAR)));
        Money credit = Money.euros("9000000.00");
        PaymentId transfer = new PaymentId(UUID.randomUUID());
        office.work()
                .recordTransfer()
                .record(
                        new RecordTransfer.Command(
                                customer, credit, new RecordTransfer.Purpose.Credit(), transfer));
    }

    /** Every fifth invoice is paid from credit at once. */
    private void order(int number, long turn) {
        CustomerNumber customer = new CustomerNumber(number);
        List<OrderedItem> items =
                List.of(
                        new OrderedItem(PLAN, BillingPeriod.parse("P1M"), (int) (1 + turn % 5), ""),
                        new OrderedItem(PLAN, BillingPeriod.parse("P1M"), 1, ""));
        PlaceOrder.Command order =
                new PlaceOrder.Command(
                        customer, UUID.randomUUID(), items, new PlaceOrder.Agreement.ListPrice());
        PlaceOrder.Outcome placed = office.work().placeOrder().place(order);
        if (turn % 5 == 0 && placed instanceof PlaceOrder.Outcome.Placed(var found, var shown)) {
            PaymentId id = new PaymentId(UUID.randomUUID());
            PayFromCredit.Share all = new PayFromCredit.Share.Everything();
            office.work()
                    .payFromCredit()
                    .pay(new PayFromCredit.Command(customer, found.invoice(), id, all));
        }
    }

    private static Party party(String name) {
        return new Party(
                PartyKind.COMPANY,
                name,
                ADDRESS,
                "900000019",
                "90000001900019",
                "",
                "SAS",
                Optional.empty());
    }
}
