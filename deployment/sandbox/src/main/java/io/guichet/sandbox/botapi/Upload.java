package io.guichet.sandbox.botapi;

/** A file as it was sent. The bytes are not copied: nobody changes them. */
public record Upload(String fileName, String contentType, byte[] bytes) {}
