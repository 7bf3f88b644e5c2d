package io.guichet.bot.telegram.api;

import java.net.http.HttpRequest.BodyPublisher;

/** A file to be uploaded; its bytes are streamed. */
public record FilePart(String field, String fileName, String mediaType, BodyPublisher content) {}
