// From the command line to configurations: what commands that obey them share.
#pragma once

#include <string>
#include <vector>

#include "cli/args.h"
#include "cli/config/discovery.h"
#include "cli/world.h"

namespace rmtool {

// By its id, as somebody typed it.
Result<const Rule*> rule_called(std::string_view name);

// --select and --ignore
std::vector<OptionRow> rule_option_rows();
Result<config::Values> rule_flags(const Arguments& arguments);

// By --config, --no-config and the environment.
Result<config::Lookup> config_lookup(const Arguments& arguments);

// What holds for a document that is read by itself; "-" is standard input. Broken configurations have been
// told when there is none; `error` is the last of them.
Result<std::shared_ptr<const config::FileSettings>> document_settings(const Arguments& arguments,
                                                                      const Source& source, World& world);

}  // namespace rmtool
