package io.guichet.sandbox.chat;

import io.guichet.sandbox.botapi.BotDouble;
import io.guichet.sandbox.botapi.People;
import io.guichet.sandbox.botapi.Upload;
import io.guichet.sandbox.files.Attachment;
import io.guichet.sandbox.http.Call;
import io.guichet.sandbox.http.HttpRefusal;
import io.guichet.sandbox.http.Multipart;
import io.guichet.sandbox.http.Router;

import java.io.IOException;
import java.util.List;

/** What people do, called by the chat page and by tests. */
public final class PeopleRoutes {

    private static final int LARGEST_BODY = 52 * 1024 * 1024;

    private final BotDouble bot;
    private final People people;

    public PeopleRoutes(BotDouble bot) {
        this.bot = bot;
        people = bot.people();
    }

    public void register(Router router) {
        router.get("/control/chats", call -> call.sendJson(200, people.all()));
        router.post("/control/chats", call -> call.sendJson(200, people.invite(call.json())));
        router.get(
                "/control/chats/{}/messages",
                call -> call.sendJson(200, bot.controls().messages(call.id(0))));
        router.post(
                "/control/chats/{}/text",
                call -> call.sendJson(200, people.write(call.id(0), call.json())));
        router.post(
                "/control/chats/{}/press",
                call -> call.sendJson(200, people.press(call.id(0), call.json())));
        router.post("/control/chats/{}/document", this::document);
        router.post("/control/chats/{}/block", call -> block(call, true));
        router.post("/control/chats/{}/unblock", call -> block(call, false));
        router.get("/control/files/{}", this::download);
    }

    private void block(Call call, boolean now) {
        people.block(call.id(0), now);
        call.noContent();
    }

    private void document(Call call) throws IOException {
        List<Multipart.Part> parts =
                Multipart.read(call.header("Content-Type"), call.body(LARGEST_BODY));
        Multipart.Part file =
                parts.stream()
                        .filter(part -> part.fileName() != null)
                        .findFirst()
                        .orElseThrow(() -> new HttpRefusal(400, "there is no file"));
        String caption =
                parts.stream()
                        .filter(part -> part.name().equals("caption"))
                        .map(Multipart.Part::text)
                        .findFirst()
                        .orElse("");
        Upload upload = new Upload(file.fileName(), file.contentType(), file.bytes());
        call.sendJson(200, people.send(call.id(0), upload, caption));
    }

    private void download(Call call) throws IOException {
        People.Document document =
                people.document(call.variable(0))
                        .orElseThrow(() -> new HttpRefusal(404, "not found"));
        call.response().setHeader("Content-Disposition", Attachment.named(document.name()));
        call.sendBytes(200, document.mimeType(), document.bytes());
    }
}
