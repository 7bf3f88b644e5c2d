package io.guichet.application.personal;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.query.InvoiceFilter;
import io.guichet.application.billing.query.InvoiceSelection;
import io.guichet.application.identity.query.FindProfile;
import io.guichet.application.identity.query.FindProfile.ProfileDetails;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.shared.ArchiveWriter;
import io.guichet.application.shared.ArchiveWriter.Archive;
import io.guichet.application.shared.Export;
import io.guichet.domain.audit.AuditEntry;
import io.guichet.domain.identity.Customer;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;
import io.guichet.domain.identity.ProfileId;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Documents and payments are those of the exports there are; each goes into a file of its own. */
public final class ExportPersonHandler implements ExportPerson {

    private final FindProfile findProfile;
    private final Contents contents;
    private final ExportInvoices exportInvoices;
    private final ExportPayments exportPayments;
    private final ArchiveWriter archives;
    private final Clock clock;

    /** What goes into the archive. */
    public record Contents(PersonalData person, CustomerData customers) {}

    public ExportPersonHandler(
            FindProfile findProfile,
            Contents contents,
            ExportInvoices exportInvoices,
            ExportPayments exportPayments,
            ArchiveWriter archives,
            Clock clock) {
        this.findProfile = findProfile;
        this.contents = contents;
        this.exportInvoices = exportInvoices;
        this.exportPayments = exportPayments;
        this.archives = archives;
        this.clock = clock;
    }

    @Override
    public Outcome prepare(ProfileId profile) {
        return findProfile.find(profile).map(this::prepare).orElseGet(Outcome.NoSuchProfile::new);
    }

    private Outcome prepare(ProfileDetails person) {
        Map<CustomerNumber, Export> documents = new LinkedHashMap<>();
        for (Customer customer : owned(person)) {
            switch (exportInvoices.prepare(everything(customer, person.language()))) {
                case ExportInvoices.Outcome.Ready ready ->
                        documents.put(customer.number(), ready.export());
                case ExportInvoices.Outcome.UnderWay(ExportProgress progress) -> {
                    return new Outcome.UnderWay(customer.number(), progress);
                }
                case ExportInvoices.Outcome.NoSuchDocument none ->
                        throw new IllegalStateException(none + " was named by nobody");
                case ExportInvoices.Outcome.TooManyDocuments many ->
                        throw new IllegalStateException(many + " for an archive");
            }
        }
        return new Outcome.Ready(
                "my-data.zip", target -> write(person, documents, clock.instant(), target));
    }

    private static List<Customer> owned(ProfileDetails person) {
        return person.customers().stream().filter(person::owns).toList();
    }

    private static ExportInvoices.Command everything(Customer customer, Language language) {
        return new ExportInvoices.Command(
                customer.number(),
                new InvoiceSelection.Matching(InvoiceFilter.all()),
                ExportInvoices.ExportFormat.ZIP,
                language);
    }

    private void write(
            ProfileDetails person,
            Map<CustomerNumber, Export> documents,
            Instant now,
            OutputStream target) {
        try (Archive archive = archives.open(target)) {
            archive.add("profile.json", now, JsonText.of(contents.person().person(person, now)));
            String chain = AuditEntry.chainOf(person.profile());
            list(archive, "acts.json", now, each -> contents.customers().acts(chain, each));
            for (Customer customer : owned(person)) {
                add(archive, customer, person.language(), now);
                String folder = customer.number() + "/";
                add(archive, folder + "documents.zip", documents.get(customer.number()), now);
            }
        }
    }

    private void add(Archive archive, Customer customer, Language language, Instant now) {
        String folder = customer.number() + "/";
        String chain = AuditEntry.chainOf(customer.number());
        archive.add(
                folder + "customer.json",
                now,
                JsonText.of(contents.customers().customer(customer)));
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
        list(archive, folder + "acts.json", now, each -> contents.customers().acts(chain, each));
        ExportPayments.Command payments = new ExportPayments.Command(customer.number(), language);
        add(archive, folder + "payments.csv", exportPayments.prepare(payments).export(), now);
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
