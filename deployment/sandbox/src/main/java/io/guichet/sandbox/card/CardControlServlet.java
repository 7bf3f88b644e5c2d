package io.guichet.sandbox.card;

import jakarta.json.Json;
import jakarta.json.JsonException;
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
        } else if (!order(faults, events, request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static boolean order(CardFaults faults, EventSender events, HttpServletRequest request)
            throws IOException {
        try (JsonReader reader = Json.createReader(request.getInputStream())) {
            JsonObject wanted = reader.readObject();
            String kind = wanted.getString("kind", "");
            int times = wanted.getInt("times", 0);
            if (kind.equals("duplicate_events")) {
                events.sendTimes(times == 0 ? 2 : times);
                return true;
            }
            if (!CardFaults.Fault.KINDS.contains(kind)) {
                return false;
            }
            boolean slow = kind.equals("delay");
            int amount = wanted.getInt(slow ? "millis" : "status", slow ? 1000 : 503);
            String method = wanted.getString("method");
            faults.order(new CardFaults.Fault(kind, method, amount, Math.max(1, times)));
            return true;
        } catch (JsonException | ClassCastException | NullPointerException malformed) {
            return false;
        }
    }
}
