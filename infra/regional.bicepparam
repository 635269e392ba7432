using 'regional.bicep'

// The address is made up: put the region's own there.

param location = 'westeurope'

param receivers = [
  { name: 'regional IT', email: 'coworking@example.org' }
]
