package org.sila.matching.models;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the model said, against what people decided. */
@Controller
class CalibrationController {

    private final ReadCalibration readCalibration;

    CalibrationController(ReadCalibration readCalibration) {
        this.readCalibration = readCalibration;
    }

    @GetMapping("/matching/models/calibration")
    String calibration(@RequestParam(required = false) @Nullable String model, Model page) {
        page.addAttribute("view", readCalibration.calibration(model));
        page.addAttribute("plot", CalibrationPlot.PLOT);
        return "matching/calibration";
    }
}
