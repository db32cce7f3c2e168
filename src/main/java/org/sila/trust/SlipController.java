package org.sila.trust;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sila.web.Dates;
import org.sila.web.Operator;
import org.sila.web.PageLanguage;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The proof of registration, to print and as a picture. It is asked for by a form that holds its token, so that nothing
 * of it is in an address that a browser remembers, and shown to whoever has the token: it says what they have already.
 */
@Controller
class SlipController {

    /** Where the square code leads; short, for fewer and larger fields. */
    static final String SHORT = "/v";

    private final SlipSeal seal;
    private final SlipPicture picture;
    private final Operator operator;
    private final Dates dates;
    private final MessageSource messages;

    SlipController(SlipSeal seal, SlipPicture picture, Operator operator, Dates dates, MessageSource messages) {
        this.seal = seal;
        this.picture = picture;
        this.operator = operator;
        this.dates = dates;
        this.messages = messages;
    }

    /** Somebody who comes back to the address alone. */
    @GetMapping({"/slip", "/slip/image"})
    String again() {
        return "redirect:/verify";
    }

    @PostMapping("/slip")
    String show(@RequestParam(defaultValue = "") String token, Model model) {
        Optional<Slip> slip = seal.read(token);
        if (slip.isEmpty()) {
            return again();
        }
        SquareCode code = square(token);
        model.addAttribute("slip", slip.get());
        model.addAttribute("checkCode", seal.checkCode(slip.get()));
        model.addAttribute("token", token);
        model.addAttribute("address", address("/verify"));
        model.addAttribute("side", code.size());
        model.addAttribute("path", code.path());
        return "trust/slip";
    }

    @PostMapping("/slip/image")
    ResponseEntity<byte[]> image(@RequestParam(defaultValue = "") String token) {
        Optional<Slip> slip = seal.read(token);
        if (slip.isEmpty()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/verify")
                    .build();
        }
        boolean leftToRight =
                PageLanguage.of(LocaleContextHolder.getLocale()).direction().equals("ltr");
        String name = "sila-" + slip.get().reference() + ".png";
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(picture.draw(lines(slip.get()), square(token), leftToRight));
    }

    private List<SlipPicture.Line> lines(Slip slip) {
        String by = operator.isNamed() ? Objects.requireNonNull(operator.name()) : text("trust.slip.try-out");
        return Stream.of(
                        Stream.of(
                                new SlipPicture.Line(text("web.brand"), 24, true, false),
                                new SlipPicture.Line(text("trust.slip.title"), 36, true, false)),
                        Stream.of(new SlipPicture.Line(text("trust.slip.says"), 24, false, false)),
                        pair("reports.done.reference", slip.reference().value(), true),
                        pair("trust.slip.day", dates.day(slip.day()), false),
                        pair("trust.slip.operator", by, false),
                        pair("trust.slip.check", seal.checkCode(slip), true),
                        Stream.of(
                                new SlipPicture.Line(text("trust.slip.how"), 20, false, false),
                                new SlipPicture.Line(address("/verify"), 20, false, true)))
                .flatMap(lines -> lines)
                .toList();
    }

    private Stream<SlipPicture.Line> pair(String label, String value, boolean leftToRight) {
        return Stream.of(
                new SlipPicture.Line(text(label), 20, false, false),
                new SlipPicture.Line(value, 30, true, leftToRight));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static SquareCode square(String token) {
        return new SquareCode(address(SHORT + "/" + token));
    }

    /** Where this installation is reached, as the browser says. */
    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
