using '../main.bicep'

import { signInOf } from '../tenants.bicep'

// A town library, open on Saturdays. Its registrations are made up.

param library = {
  code: 'aksu'
  district: 'Aksu'
  ring: 'early'
}

param location = 'westeurope'

param maximumInstances = 40

param budget = {
  monthly: 40
  from: '2026-12-01'
}

param signIn = signInOf('10000000-0000-4000-8000-000000000002', '20000000-0000-4000-8000-000000010002')
