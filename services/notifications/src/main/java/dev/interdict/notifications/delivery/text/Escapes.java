package dev.interdict.notifications.delivery.text;

import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;

/** What a template puts in is made visible, and escaped for the template's format. */
final class Escapes implements ResultMapper {

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return true;
    }

    @Override
    public String map(Object result, Expression expression) {
        var format =
                expression.getOrigin().getVariant().map(Variant::getContentType).orElse("");
        return escape(format, Visible.of(result.toString()));
    }

    private static String escape(String format, String text) {
        return switch (format) {
            case Templates.HTML -> ampersands(text).replace("\"", "&quot;").replace("'", "&#39;");
            case Templates.SLACK -> ampersands(text);
            default -> text;
        };
    }

    private static String ampersands(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
