package io.guichet.bot.telegram.sending;

import static io.guichet.bot.telegram.BotBench.answering;
import static io.guichet.bot.telegram.BotBench.eventually;

import static org.assertj.core.api.Assertions.assertThat;

import io.guichet.application.billing.ExportInvoices;
import io.guichet.application.billing.ExportProgress;
import io.guichet.application.billing.RenderDocument;
import io.guichet.application.billing.RenderedDocument;
import io.guichet.application.shared.Export;
import io.guichet.bot.shared.Html;
import io.guichet.bot.shared.Incoming;
import io.guichet.bot.shared.Reply;
import io.guichet.bot.shared.Reply.FileSource;
import io.guichet.bot.telegram.BotBench;
import io.guichet.bot.telegram.FakeBotApi;
import io.guichet.bot.telegram.FakeBotApi.Fault;
import io.guichet.bot.telegram.TelegramBot;
import io.guichet.domain.identity.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class FilesTest {

    private static final long ZOE = 77;

    private final Set<Path> before = exportsOnDisk();
    private final FakeBotApi api = FakeBotApi.start();
    private final BotBench bench = new BotBench();
    private final TelegramBot bot =
            bench.polling(
                    api,
                    answering(
                            incoming ->
                                    new Reply.SendFile(
                                            source(((Incoming.Text) incoming).text()),
                                            Html.bold("Here"))));

    @AfterEach
    void close() {
        bot.stop();
        api.close();
    }

    @Test
    void an_invoice_is_uploaded_once_and_named_afterwards() {
        bench.render(FilesTest::rendered);
        bot.start();

        asks("pdf");
        asks("pdf");

        assertThat(api.chats().files().getFirst())
                .contains("filename=\"FR00000042.pdf\"")
                .contains("Content-Type: application/pdf")
                .contains("%PDF of FR00000042")
                .contains("name=\"caption\"\r\n\r\n<b>Here</b>");
        assertThat(api.chats().files().getLast()).isEqualTo("BQAC1");
        assertThat(api.calls("sendChatAction")).hasSize(1);
    }

    @Test
    void an_order_form_is_drawn_when_it_is_sent() {
        bot.start();

        asks("form");

        assertThat(api.chats().files().getFirst())
                .contains("filename=\"order-1042.pdf\"")
                .contains("%PDF of order 1042");
    }

    @Test
    void a_file_that_telegram_forgot_is_uploaded_again() {
        bench.render(FilesTest::rendered);
        bot.start();
        asks("pdf");
        api.fail(
                "sendDocument",
                new Fault.Refusal(400, "Bad Request: wrong file identifier/HTTP URL", 0));

        asks("pdf");

        assertThat(api.chats().files()).hasSize(2);
        assertThat(api.chats().files().getLast()).contains("%PDF");
    }

    @Test
    void an_upload_that_is_broken_off_is_repeated() {
        bench.render(FilesTest::rendered);
        api.fail("sendDocument", new Fault.Dropped(false), new Fault.Page(502));
        bot.start();

        asks("pdf");

        assertThat(api.calls("sendDocument")).hasSize(3);
    }

    @Test
    void an_archive_is_streamed_from_disk_and_nothing_is_left_there() {
        bench.export(command -> exported("2026.zip", 3, times(1, "zip of 2026")));
        bot.start();

        asks("year");

        assertThat(api.chats().files().getFirst())
                .contains("filename=\"2026.zip\"")
                .contains("zip of 2026");
        eventually(() -> leftOnDisk().isEmpty());
    }

    @Test
    void an_archive_too_large_for_a_chat_is_replaced_by_the_way_to_it() {
        bench.export(command -> exported("2026.zip", 3, times(100, "x".repeat(1024 * 1024))));
        bot.start();
        api.updates().text(ZOE, "year");

        eventually(() -> !api.chats().texts(ZOE).isEmpty());
        assertThat(api.chats().texts(ZOE).getFirst())
                .contains("45 MB")
                .contains("https://guichet.example/api/v1/invoices/export?format=zip&year=2026");
        assertThat(api.chats().files()).isEmpty();
        eventually(() -> leftOnDisk().isEmpty());
    }

    @Test
    void what_does_not_exist_or_holds_nothing_is_said() {
        bench.export(command -> exported("2026.csv", 0, times(0, "")));
        bot.start();
        api.updates().text(ZOE, "pdf");
        api.updates().text(ZOE, "table");

        eventually(() -> api.chats().texts(ZOE).size() == 2);
        assertThat(api.chats().texts(ZOE))
                .containsExactly(
                        "This document cannot be found. Nothing was sent.",
                        "There is nothing to export.");
    }

    @Test
    void how_far_the_archive_is_that_is_being_made_is_said() {
        ExportProgress progress = new ExportProgress(12_000, 1_200, Instant.EPOCH);
        bench.export(command -> new ExportInvoices.Outcome.UnderWay(progress));
        bot.start();
        api.updates().text(ZOE, "year");

        eventually(() -> !api.chats().texts(ZOE).isEmpty());
        assertThat(api.chats().texts(ZOE))
                .containsExactly(
                        "An archive is being made already: 1,200 of 12,000 documents are in it."
                                + " Please try again when it has arrived.");
    }

    @Test
    void while_an_archive_grows_one_message_says_how_far_it_is_and_then_goes() {
        List<String> seen = new CopyOnWriteArrayList<>();
        bench.export(command -> exported("2026.zip", 300, growing(seen)));
        bot.start();

        asks("year");

        assertThat(seen)
                .containsExactly(
                        "",
                        "The archive is being made: 100 of 300 documents are in it.",
                        "The archive is being made: 200 of 300 documents are in it.");
        assertThat(api.calls("sendMessage")).hasSize(1);
        assertThat(api.calls("editMessageText")).hasSize(1);
        eventually(() -> api.chats().texts(ZOE).isEmpty());
    }

    /** Three parts; after each but the first so much time has gone by that it is told. */
    private Export growing(List<String> seen) {
        return target -> {
            for (int part = 0; part < 3; part++) {
                times(1, "part").writeTo(target);
                String wanted = part == 0 ? "" : part + "00 of";
                eventually(() -> shown().contains(wanted));
                seen.add(shown());
                bench.goesOn(5, 100L * (part + 1), 300);
            }
        };
    }

    private String shown() {
        return String.join("", api.chats().texts(ZOE));
    }

    @Test
    void a_file_that_cannot_be_made_is_tried_again() {
        int[] attempts = {0};
        bench.render(
                command -> {
                    if (++attempts[0] < 3) {
                        throw new IllegalStateException("no font");
                    }
                    return rendered(command);
                });
        bot.start();

        asks("pdf");

        assertThat(attempts[0]).isEqualTo(3);
        assertThat(bench.parkedMessages()).isZero();
    }

    private void asks(String text) {
        int before = api.chats().files().size();
        api.updates().text(ZOE, text);
        eventually(() -> api.chats().files().size() == before + 1);
        eventually(
                () ->
                        bench.stores()
                                .health()
                                .report(123456, java.time.Instant.now())
                                .outboxLag()
                                .isZero());
    }

    private static FileSource source(String text) {
        return switch (text) {
            case "pdf" -> new FileSource.IssuedDocument(1, "FR00000042");
            case "form" -> new FileSource.OrderForm(1, 1042);
            case "year" -> new FileSource.YearArchive(1, 2026);
            default -> new FileSource.InvoiceTable(1, Language.EN);
        };
    }

    private static RenderDocument.Outcome rendered(RenderDocument.Command command) {
        byte[] content = ("%PDF of " + command.reference()).getBytes(StandardCharsets.UTF_8);
        return new RenderDocument.Outcome.Rendered(
                new RenderedDocument(command.reference(), command.format(), "abc", content));
    }

    private static ExportInvoices.Outcome exported(String name, long documents, Export export) {
        return new ExportInvoices.Outcome.Ready(
                name, "application/zip", documents, export, () -> "version");
    }

    private static Export times(int times, String part) {
        return target -> {
            try {
                for (int time = 0; time < times; time++) {
                    target.write(part.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private Set<Path> leftOnDisk() {
        Set<Path> left = exportsOnDisk();
        left.removeAll(before);
        return left;
    }

    private static Set<Path> exportsOnDisk() {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("guichet-export"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
