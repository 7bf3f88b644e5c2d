package io.guichet.application.personal;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.ArchiveWriter.Archive;
import io.guichet.application.shared.Export;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.ProfileId;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Documents and payments are those of the exports there are; each goes into a file of its own. */
public final class ExportPersonHandler implements ExportPerson {

    private final FindProfile findProfile;
    private final Contents contents;
    private final DocumentsInTurn documents;
    private final ExportPayments exportPayments;
    private final ArchiveWriter archives;
    private final Clock clock;

    /** What goes into the archive. */
    public record Contents(
            PersonalData person,
            CustomerData customers,
            CustomerDealings dealings,
            PersonalNotices notices) {}

    public ExportPersonHandler(
            FindProfile findProfile,
            Contents contents,
            DocumentsInTurn documents,
            ExportPayments exportPayments,
            ArchiveWriter archives,
            Clock clock) {
        this.findProfile = findProfile;
        this.contents = contents;
        this.documents = documents;
        this.exportPayments = exportPayments;
        this.archives = archives;
        this.clock = clock;
    }

    @Override
    public Outcome prepare(ProfileId profile) {
        return findProfile.find(profile).map(this::prepare).orElseGet(Outcome.NoSuchProfile::new);
    }

    /** The turn of the first customer is taken at once, so that nobody waits who need not. */
    private Outcome prepare(ProfileDetails person) {
        List<Customer> owned = owned(person);
        Optional<Outcome.UnderWay> other = documents.underWay(owned);
        if (other.isPresent()) {
            return other.get();
        }
        if (owned.isEmpty()) {
            return ready(person, Optional.empty());
        }
        return switch (documents.begin(owned.getFirst(), person.language())) {
            case ExportInvoices.Outcome.Ready begun -> ready(person, Optional.of(begun.export()));
            case ExportInvoices.Outcome.UnderWay begun ->
                    new Outcome.UnderWay(owned.getFirst().number(), begun.progress());
            case ExportInvoices.Outcome.NoSuchDocument none ->
                    throw DocumentsInTurn.impossible(none);
            case ExportInvoices.Outcome.TooManyDocuments many ->
                    throw DocumentsInTurn.impossible(many);
        };
    }

    private Outcome ready(ProfileDetails person, Optional<Export> first) {
        return new Outcome.Ready(
                "my-data.zip", target -> write(person, first, clock.instant(), target));
    }

    private static List<Customer> owned(ProfileDetails person) {
        return person.customers().stream().filter(person::owns).toList();
    }

    private void write(
            ProfileDetails person, Optional<Export> first, Instant now, OutputStream target) {
        try (Archive archive = archives.open(target)) {
            archive.add("profile.json", now, JsonText.of(contents.person().person(person, now)));
            String chain = AuditEntry.chainOf(person.profile());
            list(
                    archive,
                    "acts.json",
                    now,
                    each -> contents.customers().acts(chain, person.profile(), each));
            list(
                    archive,
                    "notices.json",
                    now,
                    each -> contents.notices().to(person.profile(), each));
            Optional<Export> begun = first;
            for (Customer customer : owned(person)) {
                Export papers = begun.orElseGet(() -> documents.await(customer, person.language()));
                add(archive, customer.number() + "/documents.zip", papers, now);
                add(archive, customer, person, now);
                begun = Optional.empty();
            }
        }
    }

    private void add(Archive archive, Customer customer, ProfileDetails person, Instant now) {
        String folder = customer.number() + "/";
        String chain = AuditEntry.chainOf(customer.number());
        archive.add(
                folder + "customer.json",
                now,
                JsonText.of(contents.customers().customer(customer, person.profile(), now)));
        list(
                archive,
                folder + "services.json",
                now,
                each -> contents.customers().services(customer, each));
        list(
                archive,
                folder + "orders.json",
                now,
                each -> contents.customers().orders(customer, each));
        list(
                archive,
                folder + "statement.json",
                now,
                each -> contents.customers().statement(customer, each));
        addDealings(archive, customer.number(), now);
        list(
                archive,
                folder + "acts.json",
                now,
                each -> contents.customers().acts(chain, person.profile(), each));
        ExportPayments.Command payments =
                new ExportPayments.Command(customer.number(), person.language());
        add(archive, folder + "payments.csv", exportPayments.prepare(payments).export(), now);
    }

    private void addDealings(Archive archive, CustomerNumber customer, Instant now) {
        CustomerDealings dealings = contents.dealings();
        String folder = customer + "/";
        list(archive, folder + "charges.json", now, each -> dealings.charges(customer, each));
        list(archive, folder + "usage.json", now, each -> dealings.usage(customer, each));
        list(archive, folder + "notices.json", now, each -> contents.notices().of(customer, each));
        list(archive, folder + "terms.json", now, each -> dealings.terms(customer, each));
    }

    private static void list(
            Archive archive,
            String name,
            Instant now,
            Consumer<Consumer<Map<String, Object>>> elements) {
        add(archive, name, target -> JsonList.write(target, elements), now);
    }

    private static void add(Archive archive, String name, Export export, Instant now) {
        try (OutputStream content = archive.begin(name, now)) {
            export.writeTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
