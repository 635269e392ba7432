using '../main.bicep'

import { signInOf } from '../tenants.bicep'

// One village library. Its registrations are made up.

param library = {
  code: 'kyzyltau'
  district: 'Bayanaul'
  ring: 'rest'
}

param location = 'westeurope'

param maximumInstances = 20

param budget = {
  monthly: 30
  from: '2026-12-01'
}

param signIn = signInOf('10000000-0000-4000-8000-000000000001', '20000000-0000-4000-8000-000000010001')
