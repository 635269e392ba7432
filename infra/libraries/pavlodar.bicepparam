using '../main.bicep'

import { signInOf } from '../tenants.bicep'

// The regional library, open all week: it takes a release first. Its registrations are made up.

param library = {
  code: 'pavlodar'
  district: 'Pavlodar'
  ring: 'pilot'
}

param location = 'westeurope'

param siteTier = 'Standard'

param maximumInstances = 100

param budget = {
  monthly: 80
  from: '2026-12-01'
}

param signIn = signInOf('10000000-0000-4000-8000-000000000003', '20000000-0000-4000-8000-000000010003')
