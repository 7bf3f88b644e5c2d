package io.guichet.documents.shared;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The metadata (XMP) that makes a PDF a PDF/A-3 and a PDF/UA, and with data inside a Factur-X: the
 * same facts as the document's information, in the words these standards demand, with the schemas
 * of those that PDF/A does not know described.
 */
final class Metadata {

    private static final String FACTUR_X = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";
    private static final String UA = "http://www.aiim.org/pdfua/ns/id/";

    private final PDDocument document;
    private final boolean hasData;
    private final String day;
    private final Html xml = new Html();

    /** {@code day} is that of the issue, {@code 2026-03-01}. */
    Metadata(PDDocument document, boolean hasData, String day) {
        this.document = document;
        this.hasData = hasData;
        this.day = day;
    }

    void write() throws IOException {
        xml.verbatim("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xml.in(
                "x:xmpmeta",
                () ->
                        xml.in(
                                "rdf:RDF",
                                this::descriptions,
                                "xmlns:rdf",
                                "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
                "xmlns:x",
                "adobe:ns:meta/");
        xml.verbatim("<?xpacket end=\"w\"?>");
        byte[] packet = xml.toString().getBytes(StandardCharsets.UTF_8);
        document.getDocumentCatalog()
                .setMetadata(new PDMetadata(document, new ByteArrayInputStream(packet)));
    }

    private void descriptions() {
        PDDocumentInformation facts = document.getDocumentInformation();
        description("pdfaid", "http://www.aiim.org/pdfa/ns/id/", this::conformance);
        description("pdfuaid", UA, () -> xml.add("pdfuaid:part", "1"));
        description("dc", "http://purl.org/dc/elements/1.1/", () -> dublinCore(facts));
        description(
                "pdf",
                "http://ns.adobe.com/pdf/1.3/",
                () -> xml.add("pdf:Producer", facts.getProducer()));
        description(
                "xmp",
                "http://ns.adobe.com/xap/1.0/",
                () -> xml.add("xmp:CreateDate", day + "T00:00:00+00:00"));
        if (hasData) {
            description("fx", FACTUR_X, this::facturX);
        }
        extensions();
    }

    private void conformance() {
        xml.add("pdfaid:part", "3");
        xml.add("pdfaid:conformance", "A");
    }

    private void dublinCore(PDDocumentInformation facts) {
        xml.in("dc:title", () -> alternatives(facts.getTitle()));
        xml.in("dc:creator", () -> xml.in("rdf:Seq", () -> xml.add("rdf:li", facts.getAuthor())));
        xml.in("dc:description", () -> alternatives(facts.getSubject()));
        xml.in(
                "dc:language",
                () ->
                        xml.in(
                                "rdf:Bag",
                                () ->
                                        xml.add(
                                                "rdf:li",
                                                document.getDocumentCatalog().getLanguage())));
    }

    private void alternatives(String text) {
        xml.in("rdf:Alt", () -> xml.add("rdf:li", text, "xml:lang", "x-default"));
    }

    private void facturX() {
        xml.add("fx:DocumentType", "INVOICE");
        xml.add("fx:DocumentFileName", PdfPrinter.DATA_FILE);
        xml.add("fx:Version", "1.0");
        xml.add("fx:ConformanceLevel", "EN 16931");
    }

    private void extensions() {
        xml.in(
                "rdf:Description",
                () -> xml.in("pdfaExtension:schemas", () -> xml.in("rdf:Bag", this::schemas)),
                "rdf:about",
                "",
                "xmlns:pdfaExtension",
                "http://www.aiim.org/pdfa/ns/extension/",
                "xmlns:pdfaSchema",
                "http://www.aiim.org/pdfa/ns/schema#",
                "xmlns:pdfaProperty",
                "http://www.aiim.org/pdfa/ns/property#");
    }

    private void schemas() {
        schema("PDF/UA identification schema", UA, "pdfuaid", this::partOfUa);
        if (hasData) {
            schema("Factur-X PDFA Extension Schema", FACTUR_X, "fx", this::facturXProperties);
        }
    }

    private void partOfUa() {
        property("part", "Integer", "internal", "Part of PDF/UA");
    }

    private void facturXProperties() {
        property("DocumentFileName", "Text", "external", "Name of the embedded data");
        property("DocumentType", "Text", "external", "INVOICE");
        property("Version", "Text", "external", "Version of the data's standard");
        property("ConformanceLevel", "Text", "external", "Profile of the data");
    }

    private void schema(String name, String uri, String prefix, Runnable properties) {
        xml.in(
                "rdf:li",
                () -> {
                    xml.add("pdfaSchema:schema", name);
                    xml.add("pdfaSchema:namespaceURI", uri);
                    xml.add("pdfaSchema:prefix", prefix);
                    xml.in("pdfaSchema:property", () -> xml.in("rdf:Seq", properties));
                },
                "rdf:parseType",
                "Resource");
    }

    private void property(String name, String type, String category, String description) {
        xml.in(
                "rdf:li",
                () -> {
                    xml.add("pdfaProperty:name", name);
                    xml.add("pdfaProperty:valueType", type);
                    xml.add("pdfaProperty:category", category);
                    xml.add("pdfaProperty:description", description);
                },
                "rdf:parseType",
                "Resource");
    }

    private void description(String prefix, String uri, Runnable content) {
        xml.in("rdf:Description", content, "rdf:about", "", "xmlns:" + prefix, uri);
    }
}
