package org.sila.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A form as it stands on a page.
 *
 * @param page address of the page
 * @param action where it is sent
 * @param multipart whether it takes files
 */
public record FormOnPage(String page, String action, boolean post, boolean multipart, List<Field> fields) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|button)\\b([^>]*)>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");

    /** What a person types in is free; what they pick among or is hidden is not. */
    public record Field(String name, String value, boolean free, boolean file) {}

    public static List<FormOnPage> on(String page, String html) {
        List<FormOnPage> forms = new ArrayList<>();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            String head = form.group(1);
            String action = attribute(head, "action");
            forms.add(new FormOnPage(
                    page,
                    action.isEmpty() ? page : action,
                    "post".equalsIgnoreCase(attribute(head, "method")),
                    head.contains("multipart"),
                    fields(form.group(2))));
        }
        return forms;
    }

    private static List<Field> fields(String html) {
        List<Field> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            boolean select = field.group(1) == null;
            String head = select ? field.group(3) : field.group(2);
            String type = attribute(head, "type");
            String name = attribute(head, "name");
            if (!name.isEmpty()) {
                boolean free = !select
                        && !"button".equals(field.group(1))
                        && !List.of("hidden", "radio", "checkbox").contains(type);
                fields.add(new Field(
                        name,
                        select ? firstOption(field.group(4)) : attribute(head, "value"),
                        free,
                        "file".equals(type)));
            }
        }
        return fields;
    }

    private static String firstOption(String html) {
        Matcher option = OPTION.matcher(html);
        return option.find() ? HtmlUtils.htmlUnescape(option.group(1)) : "";
    }

    private static String attribute(String head, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(head);
        return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
    }

    /** The same form, each field that is {@code free} with something else in it; the token stays as it is. */
    public FormOnPage with(boolean free, UnaryOperator<Field> other) {
        return new FormOnPage(
                page,
                action,
                post,
                multipart,
                fields.stream()
                        .map(field ->
                                field.free() == free && !"_csrf".equals(field.name()) ? other.apply(field) : field)
                        .toList());
    }

    /** Sends to the same place and asks for the same things. */
    public String kind() {
        return action.replaceAll("[0-9a-f-]{36}", "*") + " " + post + " "
                + fields.stream().map(Field::name).distinct().sorted().toList();
    }
}
