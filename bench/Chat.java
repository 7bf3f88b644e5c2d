import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.regex.*;

/** People who look through their invoices in the chat. Usage: see chat.sh. */
final class Chat {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern BUTTON =
            Pattern.compile("\"text\":\"([^\"]*)\",\"callback_data\":\"([^\"]*)\"");
    private static final Pattern SAFE =
            Pattern.compile("Invoices|Older|‹ Newer|‹ Back|⌂ Menu|Balance|Statement|.*BN\\d+.*");
    private static final int FIRST_CUSTOMER = 200_001;
    private static final int FIRST_CHAT = 900_000;

    private final String sandbox = System.getenv("GUICHET_CHAT").replace("/chat", "/control");
    private final String api = System.getenv("GUICHET_API");
    private final String token = System.getenv("BENCH_TOKEN");

    public static void main(String[] args) throws Exception {
        int people = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        new Chat().run(people, seconds, Integer.parseInt(args[2]));
    }

    private void run(int people, int seconds, int pause) throws Exception {
        try (ExecutorService all = Executors.newFixedThreadPool(people)) {
            String base = sandbox + "/chats/";
            List<Callable<Boolean>> arrivals = new ArrayList<>();
            List<Callable<Boolean>> visits = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                int number = person;
                arrivals.add(() -> link(base, number));
                visits.add(() -> visit(base + (FIRST_CHAT + number), seconds, pause));
            }
            for (Future<Boolean> arrival : all.invokeAll(arrivals)) {
                arrival.get();
            }
            send("DELETE", sandbox + "/latencies", "", "");
            for (Future<Boolean> visit : all.invokeAll(visits)) {
                visit.get();
            }
        }
        System.out.println(send("GET", sandbox + "/latencies", "", ""));
    }

    /** Ties a chat to one of the customers that load.sh made, unless it is tied already. */
    private boolean link(String base, int number) throws Exception {
        int id = FIRST_CHAT + number;
        String bearer = token + (FIRST_CUSTOMER + number);
        String person = "{\"id\":%d,\"first_name\":\"P\",\"language_code\":\"en\"}";
        send("POST", sandbox + "/chats", person.formatted(id), "");
        String started = send("POST", api + "/chat-links", "{}", bearer);
        String link = field(started, "id");
        say(base + id, "/start L" + field(started, "code"));
        for (int tried = 0; tried < 100; tried++) {
            Thread.sleep(100);
            press(base + id, Pattern.compile("Confirm"));
            String state = send("GET", api + "/chat-links/" + link, "", bearer);
            if (field(state, "state").equals("awaiting_web")) {
                send("POST", api + "/chat-links/" + link + "/confirmation", "{}", bearer);
                Thread.sleep(1000);
                say(base + id, "/menu");
                Thread.sleep(1000);
                return true;
            }
        }
        throw new IllegalStateException("chat " + id + " could not be linked");
    }

    private boolean visit(String chat, int seconds, int pause) throws Exception {
        Thread.sleep(ThreadLocalRandom.current().nextInt(pause));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < end) {
            press(chat, SAFE);
            Thread.sleep(pause / 2 + ThreadLocalRandom.current().nextInt(pause));
        }
        return true;
    }

    /** Any fitting button of the newest message that has buttons. */
    private void press(String chat, Pattern label) throws Exception {
        String[] messages = send("GET", chat + "/messages", "", "").split("\"message_id\":");
        for (int newest = messages.length - 1; newest > 0; newest--) {
            List<String> fitting =
                    BUTTON.matcher(messages[newest])
                            .results()
                            .filter(button -> label.matcher(button.group(1)).lookingAt())
                            .map(button -> button.group(2))
                            .toList();
            if (!fitting.isEmpty()) {
                String data = fitting.get(ThreadLocalRandom.current().nextInt(fitting.size()));
                String id = messages[newest].split("\\D", 2)[0];
                String press = "{\"message_id\":%s,\"data\":\"%s\"}".formatted(id, data);
                send("POST", chat + "/press", press, "");
                return;
            }
        }
    }

    private void say(String chat, String text) throws Exception {
        send("POST", chat + "/text", "{\"text\":\"" + text + "\"}", "");
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static String send(String method, String url, String body, String bearer)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString());
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }
}
