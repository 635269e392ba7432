using '../main.bicep'

// The demo centre, see demo.centre.json. Its tenants and registrations are made up: ids of no real tenant.

param library = {
  code: 'demo'
  district: 'Bayanaul'
  ring: 'pilot'
}

param location = 'westeurope'

param budget = {
  monthly: 30
  from: '2026-12-01'
}

param signIn = {
  patrons: {
    authority: 'https://coworkingdemo.ciamlogin.com/10000000-0000-4000-8000-000000000001/v2.0'
    issuer: 'https://10000000-0000-4000-8000-000000000001.ciamlogin.com/10000000-0000-4000-8000-000000000001/v2.0'
    tenantId: '10000000-0000-4000-8000-000000000001'
    clientId: '10000000-0000-4000-8000-00000000000a'
  }
  staff: {
    authority: 'https://login.microsoftonline.com/20000000-0000-4000-8000-000000000002/v2.0'
    issuer: 'https://login.microsoftonline.com/20000000-0000-4000-8000-000000000002/v2.0'
    tenantId: '20000000-0000-4000-8000-000000000002'
    clientId: '20000000-0000-4000-8000-00000000000b'
  }
}
