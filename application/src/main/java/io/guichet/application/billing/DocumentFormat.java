package io.guichet.application.billing;

/** The forms a document can be had in: for a person, on paper, for a machine. */
public enum DocumentFormat {
    HTML("text/html;charset=UTF-8", "html"),
    PDF("application/pdf", "pdf"),
    XML("application/xml;charset=UTF-8", "xml");

    private final String mediaType;
    private final String extension;

    DocumentFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
