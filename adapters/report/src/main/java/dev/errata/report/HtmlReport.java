package dev.errata.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** A measurement as one page that needs nothing else. */
public final class HtmlReport {

    static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlReport.class.getClassLoader(), "dev.errata.report.templates");

    private HtmlReport() {}

    /** The whole page; what people wrote is escaped. */
    public static String of(Report report) {
        StringOutput page = new StringOutput();
        TEMPLATES.render("report.jte", Map.of("page", new ReportView(report)), page);
        return page.toString();
    }
}
