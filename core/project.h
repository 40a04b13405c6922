// What a rule may ask about other files.
#pragma once

#include "core/disk.h"

namespace rmtool {

class Project {
  public:
    explicit Project(Disk& disk) : disk_(disk) {}

  private:
    [[maybe_unused]] Disk& disk_;
};

}  // namespace rmtool
