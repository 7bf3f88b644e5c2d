package io.guichet.testing.personal;

import io.guichet.application.billing.OneExport;
import io.guichet.application.payment.ExportPayments;
import io.guichet.application.personal.CustomerBelongings;
import io.guichet.application.personal.CustomerData;
import io.guichet.application.personal.DocumentsInTurn;
import io.guichet.application.personal.ExportPerson;
import io.guichet.application.personal.ExportPersonHandler;
import io.guichet.application.personal.PersonalData;
import io.guichet.testing.billing.ExportDesk;
import io.guichet.testing.shared.HostingCompany;
import io.guichet.testing.shared.PlainArchiveWriter;

import java.io.ByteArrayInputStream;
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
                new PersonalData(
                        new PersonalData.Doors(
                                company.stores().accessTokens(),
                                company.stores().factor().factors(),
                                company.stores().factor().passkeys(),
                                company.stores().ipRules(),
                                company.stores().signIn().sessions(),
                                company.stores().recoveries()),
                        new PersonalData.Reach(
                                company.stores().findChatLink(),
                                company.stores().signIn().links(),
                                company.stores().phones()),
                        new PersonalData.AsStaff(
                                company.stores().profiles(),
                                company.stores().signIn().atProvider()),
                        company.stores().transactions()),
                new CustomerData(
                        company.stores().customers(),
                        new CustomerData.Lists(
                                company.stores().listServices(),
                                company.stores().listOrders(),
                                company.stores().listStatement(),
                                company.stores().listAudit()),
                        new CustomerBelongings(
                                company.stores().accounts(),
                                company.stores().listStoredCards(),
                                company.stores().debits().mandates()),
                        company.stores().transactions()));
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
