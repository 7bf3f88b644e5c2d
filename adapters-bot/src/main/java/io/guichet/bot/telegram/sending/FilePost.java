package io.guichet.bot.telegram.sending;

import com.fasterxml.jackson.databind.JsonNode;

import io.guichet.application.billing.FindExportUnderWay;
import io.guichet.application.conversation.ChatMemories;
import io.guichet.application.conversation.MessageOutbox;
import io.guichet.application.conversation.MessageOutbox.ClaimedMessage;
import io.guichet.application.conversation.SentFiles;
import io.guichet.bot.telegram.api.Answer;
import io.guichet.bot.telegram.api.BotApi;
import io.guichet.bot.telegram.api.FilePart;
import io.guichet.bot.telegram.shared.BotPorts;
import io.guichet.bot.telegram.shared.BotSettings;
import io.guichet.bot.telegram.shared.Texts;
import io.guichet.domain.identity.CustomerNumber;
import io.guichet.domain.identity.Language;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends files. One that the Bot API has already is named and not uploaded again. */
final class FilePost {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration UPLOAD_LIMIT = Duration.ofMinutes(3);

    /** Longer than a message's claim, since nobody else must start on the same file meanwhile. */
    private static final Duration MAKING = Duration.ofMinutes(5);

    private final BotApi api;
    private final long bot;
    private final MessageOutbox outbox;
    private final SentFiles sentFiles;
    private final ChatMemories memories;
    private final FileMaker maker;
    private final FindExportUnderWay underWay;
    private final Clock clock;

    FilePost(BotApi api, BotPorts ports, BotSettings settings, Clock clock) {
        this.api = api;
        this.bot = settings.bot();
        this.outbox = ports.outbox();
        this.sentFiles = ports.sentFiles();
        this.memories = ports.memories();
        this.maker = new FileMaker(ports, settings.publicUrl());
        this.underWay = ports.findExportUnderWay();
        this.clock = clock;
    }

    Delivery send(ClaimedMessage claimed, Parcel.Document document) throws InterruptedException {
        Made made = maker.document(document.customer(), document.reference());
        return send(claimed, made, document.caption());
    }

    Delivery send(ClaimedMessage claimed, Parcel.OrderForm form) throws InterruptedException {
        return send(claimed, maker.orderForm(form.customer(), form.order()), form.caption());
    }

    Delivery send(ClaimedMessage claimed, Parcel.Archive archive) throws InterruptedException {
        takeTime(claimed);
        Language language = languageOf(claimed);
        Headway headway = headway(claimed, archive, language);
        try {
            Made made = maker.archive(archive.customer(), archive.year(), language, headway::goOn);
            return send(claimed, made, archive.caption());
        } finally {
            headway.end();
        }
    }

    private Headway headway(ClaimedMessage claimed, Parcel.Archive archive, Language language) {
        CustomerNumber customer = new CustomerNumber(archive.customer());
        return new Headway(
                api,
                new Headway.Watched(
                        claimed.message().chat(),
                        language,
                        () -> underWay.find(customer),
                        () -> takeTime(claimed)),
                clock);
    }

    Delivery send(ClaimedMessage claimed, Parcel.Table table) throws InterruptedException {
        takeTime(claimed);
        Made made = maker.table(table.customer(), Language.ofTag(table.language()));
        return send(claimed, made, table.caption());
    }

    private void takeTime(ClaimedMessage claimed) {
        outbox.retryAt(claimed, clock.instant().plus(MAKING), "the file is being made");
        showProgress(claimed);
    }

    private void showProgress(ClaimedMessage claimed) {
        long chat = claimed.message().chat();
        api.tell("sendChatAction", Map.of("chat_id", chat, "action", "upload_document"));
    }

    private Delivery send(ClaimedMessage claimed, Made made, String caption)
            throws InterruptedException {
        return switch (made) {
            case Made.Ready file -> sendAndDiscard(claimed, file, caption);
            case Made.Instead(String text, List<Object> values) ->
                    sayInstead(claimed, text, values);
        };
    }

    private Delivery sendAndDiscard(ClaimedMessage claimed, Made.Ready file, String caption)
            throws InterruptedException {
        try {
            return sendFile(claimed, file, caption);
        } finally {
            file.discard().run();
        }
    }

    private Delivery sendFile(ClaimedMessage claimed, Made.Ready file, String caption)
            throws InterruptedException {
        Map<String, String> fields = fields(claimed, caption);
        Optional<String> known = sentFiles.find(bot, file.sha256());
        Answer answer =
                known.isPresent() ? named(fields, known.get()) : uploaded(claimed, file, fields);
        if (Post.refusedFor(answer, Refusal.FILE_FORGOTTEN)) {
            answer = uploaded(claimed, file, fields);
        }
        if (answer instanceof Answer.Done(JsonNode result)) {
            keepId(file.sha256(), result);
        }
        return Post.delivery(answer);
    }

    private Answer named(Map<String, String> fields, String fileId) throws InterruptedException {
        Map<String, String> arguments = new LinkedHashMap<>(fields);
        arguments.put("document", fileId);
        return api.call("sendDocument", arguments, LIMIT);
    }

    private Answer uploaded(ClaimedMessage claimed, Made.Ready file, Map<String, String> fields)
            throws InterruptedException {
        showProgress(claimed);
        FilePart part = new FilePart("document", file.name(), file.mediaType(), file.content());
        return api.upload("sendDocument", fields, part, UPLOAD_LIMIT);
    }

    private void keepId(String sha256, JsonNode message) {
        String fileId = message.path("document").path("file_id").asText();
        if (!fileId.isEmpty()) {
            sentFiles.keep(bot, sha256, fileId);
        }
    }

    private Delivery sayInstead(ClaimedMessage claimed, String text, List<Object> values)
            throws InterruptedException {
        String sentence = Texts.in(languageOf(claimed), text, values.toArray());
        Map<String, Object> message = Map.of("chat_id", claimed.message().chat(), "text", sentence);
        return Post.delivery(api.call("sendMessage", message, LIMIT));
    }

    private static Map<String, String> fields(ClaimedMessage claimed, String caption) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("chat_id", Long.toString(claimed.message().chat()));
        if (!caption.isEmpty()) {
            fields.put("caption", caption);
            fields.put("parse_mode", Post.HTML);
        }
        return fields;
    }

    private Language languageOf(ClaimedMessage claimed) {
        return Language.ofTag(memories.of(claimed.message().chat()).language());
    }
}
