package io.guichet.sandbox.card;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;

/** Where tests order faults: {@code POST /card/control/faults} and {@code /card/control/reset}. */
@WebServlet("/card/control/*")
public class CardControlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CardFaults faults = CardDesk.faults(getServletContext());
        EventSender events = CardDesk.events(getServletContext());
        if ("/reset".equals(request.getPathInfo())) {
            faults.reset();
            events.sendTimes(1);
        } else {
            order(faults, events, request);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void order(CardFaults faults, EventSender events, HttpServletRequest request)
            throws IOException {
        try (JsonReader reader = Json.createReader(request.getInputStream())) {
            JsonObject wanted = reader.readObject();
            if (wanted.getString("kind").equals("duplicate_events")) {
                events.sendTimes(wanted.getInt("times", 2));
                return;
            }
            faults.order(
                    new CardFaults.Fault(
                            wanted.getString("kind"),
                            wanted.getString("method"),
                            wanted.getInt("status", 503),
                            wanted.getInt("times", 1)));
        }
    }
}
