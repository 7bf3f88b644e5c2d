package io.guichet.sandbox.botapi;

/** What goes back over HTTP; a dropped one is cut off, so that the caller learns nothing. */
public record Answer(int status, String contentType, String body, boolean dropped) {

    private static final String JSON = "application/json; charset=utf-8";

    static Answer ok(String result) {
        return new Answer(200, JSON, "{\"ok\":true,\"result\":" + result + "}", false);
    }

    static Answer refused(Refusal refusal) {
        return new Answer(refusal.code(), JSON, refusal.toJson(), false);
    }

    /** A refusal from before the call was understood. */
    public static Answer refused(int status, String description) {
        return refused(Refusal.of(status, description));
    }

    static Answer badGateway() {
        String page =
                "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
                        + "<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n";
        return new Answer(502, "text/html", page, false);
    }

    static Answer drop() {
        return new Answer(200, JSON, "", true);
    }
}
