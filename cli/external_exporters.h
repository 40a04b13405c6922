// Formats that others add, as git finds its subcommands: a program rmtool-export-NAME on the PATH gets an
// outline as JSON on standard input, and what it prints is the export.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/disk.h"
#include "core/result.h"

namespace rmtool {

struct ExternalExporter {
    std::string name;
    std::string program;  // its path
};

// Those on the PATH, by name, without names that are built in; of two with one name the first is meant.
std::vector<ExternalExporter> external_exporters(Disk& disk);

// What the program prints. An error if it could not be started, or did not exit with 0.
Result<std::string> run_external(const ExternalExporter& exporter, std::string_view json);

// Passes a signal on to the program that runs, if one does. For signal handlers.
void signal_external_exporter(int signal) noexcept;

}  // namespace rmtool
