package io.guichet.testing.personal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.guichet.application.billing.OneExport;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.personal.CustomerBelongings;
import io.guichet.application.personal.CustomerData;
import io.guichet.application.personal.CustomerDealings;
import io.guichet.application.personal.CustomerPeople;
import io.guichet.application.personal.CustomerWishes;
import io.guichet.application.personal.DocumentsInTurn;
import io.guichet.application.personal.ExportPerson;
import io.guichet.application.personal.ExportPersonHandler;
import io.guichet.application.personal.PersonalData;
import io.guichet.application.personal.PersonalNotices;
import io.guichet.domain.identity.ProfileId;
import io.guichet.testing.billing.ExportDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.PlainArchiveWriter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Where somebody gets all that is kept about him. */
record PersonDesk(HostingCompany company) {

    OneExport oneExport() {
        return new ExportDesk(company.does()).oneExport();
    }

    ExportPerson export() {
        return new ExportPersonHandler(
                company.stores().findProfile(),
                contents(),
                new DocumentsInTurn(
                        company.does().exportInvoices(),
                        oneExport(),
                        () -> company.clock().advance(Duration.ofSeconds(2))),
                command -> new ExportPayments.Ready("payments.csv", target -> {}),
                new PlainArchiveWriter(),
                company.clock());
    }

    private ExportPersonHandler.Contents contents() {
        return new ExportPersonHandler.Contents(
                person(),
                customers(),
                new CustomerDealings(
                        company.stores().charging().listCharges(),
                        company.stores().charging().usageReports(),
                        company.stores().ordering().contracts(),
                        company.stores().transactions()),
                new PersonalNotices(company.stores().pendingNotices()));
    }

    private PersonalData person() {
        return new PersonalData(
                new PersonalData.Doors(
                        company.stores().accessTokens(),
                        company.stores().factor().factors(),
                        company.stores().factor().passkeys(),
                        company.stores().ipRules(),
                        company.stores().signIn().sessions(),
                        company.stores().recoveries(),
                        company.stores().presences()),
                new PersonalData.Reach(
                        company.stores().findChatLink(),
                        company.stores().signIn().links(),
                        company.stores().phones()),
                new PersonalData.AsStaff(
                        company.stores().profiles(), company.stores().signIn().atProvider()),
                company.stores().transactions());
    }

    private CustomerData customers() {
        return new CustomerData(
                company.stores().customers(),
                new CustomerData.Lists(
                        company.stores().listServices(),
                        company.stores().listOrders(),
                        company.stores().listStatement(),
                        company.stores().listAudit()),
                new CustomerBelongings(
                        company.stores().accounts(),
                        company.stores().listStoredCards(),
                        company.stores().debits().mandates(),
                        company.stores().customerHolds()),
                new CustomerWishes(
                        company.stores().wishes().references(),
                        company.stores().wishes().thresholds(),
                        company.stores().wishes().creditSwitches()),
                new CustomerPeople(
                        company.stores().invitations(),
                        company.stores().contactChanges(),
                        company.stores().handovers()),
                company.stores().transactions());
    }

    /** What a file of a person's archive says. */
    String exported(ProfileId person, String file) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        ((ExportPerson.Outcome.Ready) export().prepare(person)).export().writeTo(target);
        return new String(unzipped(target.toByteArray()).get(file), UTF_8);
    }

    static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
